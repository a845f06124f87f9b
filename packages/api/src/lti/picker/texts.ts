const en = {
  title: 'Select content',
  oneOnly: 'Select one item.',
  several: 'Select one or more items.',
  search: 'Search',
  searchLabel: 'Search for courses, chapters, sections and quizzes',
  selected: 'Selected',
  courses: 'Courses',
  open: 'Open',
  allCourses: 'All courses',
  wholeCourse: 'Whole course',
  chapter: 'Chapter',
  section: 'Section',
  quiz: 'Quiz',
  graded: 'graded',
  points: 'points',
  nothing: 'Nothing was found.',
  more: 'There is more. Search to narrow it down.',
  add: 'Add to my course',
  cancel: 'Cancel',
  choose: 'Select something first.',
  sending: 'The selection goes back to your course…',
  goOn: 'Continue',
}
export type PickerTexts = typeof en

const de: PickerTexts = {
  title: 'Inhalt auswählen',
  oneOnly: 'Wählen Sie einen Eintrag aus.',
  several: 'Wählen Sie einen oder mehrere Einträge aus.',
  search: 'Suchen',
  searchLabel: 'Kurse, Kapitel, Abschnitte und Tests suchen',
  selected: 'Ausgewählt',
  courses: 'Kurse',
  open: 'Öffnen',
  allCourses: 'Alle Kurse',
  wholeCourse: 'Ganzer Kurs',
  chapter: 'Kapitel',
  section: 'Abschnitt',
  quiz: 'Test',
  graded: 'bewertet',
  points: 'Punkte',
  nothing: 'Nichts gefunden.',
  more: 'Es gibt weitere. Grenzen Sie die Suche ein.',
  add: 'In meinen Kurs übernehmen',
  cancel: 'Abbrechen',
  choose: 'Wählen Sie zuerst etwas aus.',
  sending: 'Die Auswahl wird an Ihren Kurs übergeben …',
  goOn: 'Weiter',
}

const fr: PickerTexts = {
  title: 'Choisir un contenu',
  oneOnly: 'Choisissez un élément.',
  several: 'Choisissez un ou plusieurs éléments.',
  search: 'Rechercher',
  searchLabel: 'Rechercher des cours, chapitres, sections et tests',
  selected: 'Sélection',
  courses: 'Cours',
  open: 'Ouvrir',
  allCourses: 'Tous les cours',
  wholeCourse: 'Cours entier',
  chapter: 'Chapitre',
  section: 'Section',
  quiz: 'Test',
  graded: 'noté',
  points: 'points',
  nothing: 'Aucun résultat.',
  more: 'Il y en a d’autres. Précisez la recherche.',
  add: 'Ajouter à mon cours',
  cancel: 'Annuler',
  choose: 'Choisissez d’abord un élément.',
  sending: 'La sélection est transmise à votre cours…',
  goOn: 'Continuer',
}

const es: PickerTexts = {
  title: 'Seleccionar contenido',
  oneOnly: 'Seleccione un elemento.',
  several: 'Seleccione uno o varios elementos.',
  search: 'Buscar',
  searchLabel: 'Buscar cursos, capítulos, secciones y cuestionarios',
  selected: 'Seleccionado',
  courses: 'Cursos',
  open: 'Abrir',
  allCourses: 'Todos los cursos',
  wholeCourse: 'Curso completo',
  chapter: 'Capítulo',
  section: 'Sección',
  quiz: 'Cuestionario',
  graded: 'calificado',
  points: 'puntos',
  nothing: 'No se ha encontrado nada.',
  more: 'Hay más. Acote la búsqueda.',
  add: 'Añadir a mi curso',
  cancel: 'Cancelar',
  choose: 'Seleccione algo primero.',
  sending: 'La selección se envía a su curso…',
  goOn: 'Continuar',
}

const byLanguage: Record<string, PickerTexts> = { en, de, fr, es }

/** The texts of the picker in the language of a locale, or else in English, with the language that they are in. */
export function pickerTexts(locale: string | undefined): { language: string; texts: PickerTexts } {
  const language = locale?.split('-')[0]?.toLowerCase() ?? 'en'
  const texts = Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined
  return texts ? { language, texts } : { language: 'en', texts: en }
}
