<?php
// Asks a real Moodle for scripts/interop/exchange.ts. Prints one line of JSON.
//   exchange.php read gift|xml|aiken FILE   the questions that Moodle reads in a file, and what it complains of
//   exchange.php bank gift|xml IN OUT       imports a file into a new question bank, and exports the bank
//   exchange.php markers IN RESPONSES       imports questions with markers: the share of the points for each response. RESPONSES is a
//                                           JSON file of [idnumber, 'x,y;x,y'], in pixels
//   exchange.php validate FILE [1.3]        validates the XML files of a Common Cartridge by Moodle's schemas and the rules in them. They
//                                           are those of 1.1; for 1.3, their namespaces and types get its names
//   exchange.php cartridge FILE             restores a Common Cartridge as a new course: its sections with their activities
//   exchange.php scorm FILE                 what a new SCORM activity finds in a package
define('CLI_SCRIPT', true);
require(getenv('MOODLE_CONFIG'));
require_once($CFG->libdir . '/questionlib.php');
require_once($CFG->libdir . '/testing/generator/lib.php');
require_once($CFG->dirroot . '/question/editlib.php');
require_once($CFG->dirroot . '/question/format.php');
\core\session\manager::set_user(get_admin());

function open_format(string $name): qformat_default {
    global $CFG;
    require_once($CFG->dirroot . "/question/format/$name/format.php");
    $class = "qformat_$name";
    $format = new $class();
    $format->set_display_progress(false);
    return $format;
}

/** A text of a form, which has a format and files beside it. */
function text_of($value): string {
    return is_array($value) ? (string)($value['text'] ?? '') : (string)$value;
}

function read_file(string $name, string $file): array {
    $format = open_format($name);
    $call = fn(string $method, ...$arguments) => (new ReflectionMethod($format, $method))->invoke($format, ...$arguments);
    ob_start();
    $questions = $call('readquestions', $call('readdata', $file)) ?: [];
    $complaints = trim(strip_tags(ob_get_clean()));
    return ['complaints' => $complaints, 'questions' => array_values(array_map('describe', $questions))];
}

function describe(object $question): array {
    $texts = fn(string $member) => array_map('text_of', array_values((array)($question->$member ?? [])));
    $numbers = fn(string $member) => array_map('floatval', array_values((array)($question->$member ?? [])));
    return [
        'type' => $question->qtype,
        'name' => $question->name ?? '',
        'text' => text_of($question->questiontext ?? ''),
        'points' => (float)($question->defaultmark ?? 1),
        'general' => text_of($question->generalfeedback ?? ''),
        'single' => isset($question->single) ? (bool)$question->single : null,
        'answers' => $texts('answer'),
        'fractions' => $numbers('fraction'),
        'feedback' => $texts('feedback'),
        'tolerances' => $numbers('tolerance'),
        'correct' => isset($question->correctanswer) ? (bool)$question->correctanswer : null,
        'whenTrue' => text_of($question->feedbacktrue ?? ''),
        'whenFalse' => text_of($question->feedbackfalse ?? ''),
        'left' => $texts('subquestions'),
        'right' => $texts('subanswers'),
        'gaps' => $question->qtype === 'multianswer' ? array_map('describe', array_values($question->options->questions)) : [],
    ];
}

function new_course(string $title): stdClass {
    global $DB;
    $number = $DB->count_records('course') + 1;
    return (new testing_data_generator())->create_course(['shortname' => "$title $number", 'fullname' => "$title $number"]);
}

/** Imports a file into a new bank as Moodle's page does with its usual settings. */
function import_bank(string $name, string $in): array {
    $course = new_course('Exchange');
    $bank = (new testing_data_generator())->create_module('qbank', ['course' => $course->id]);
    $context = context_module::instance($bank->cmid);
    $top = question_get_top_category($context->id, true);
    $import = open_format($name);
    $import->setCategory(question_get_default_category($context->id, true));
    $import->setContexts([$context]);
    $import->setCourse($course);
    $import->setFilename($in);
    $import->setRealfilename(basename($in));
    $import->setMatchgrades('error');
    $import->setCatfromfile(true);
    $import->setContextfromfile(false);
    $import->setStoponerror(true);
    ob_start();
    $imported = $import->importpreprocess() && $import->importprocess() && $import->importpostprocess();
    $complaints = trim(strip_tags(ob_get_clean()));
    return [$imported, count($import->questionids ?? []), $complaints, $course, $context, $top];
}

/** Imports a file, and exports everything with the categories. */
function exchange_bank(string $name, string $in, string $out): array {
    [$imported, $count, $complaints, $course, $context, $top] = import_bank($name, $in);
    $export = open_format($name);
    $export->setCategory($top);
    $export->setContexts([$context]);
    $export->setCourse($course);
    $export->setCattofile(true);
    $export->setContexttofile(false);
    $text = $imported && $export->exportpreprocess() ? $export->exportprocess(false) : false;
    if ($text !== false) {
        file_put_contents($out, $text);
    }
    return ['imported' => $count, 'exported' => $text !== false, 'complaints' => $complaints];
}

function grade_markers(string $in, string $responses): array {
    global $DB;
    [, , , , , $top] = import_bank('xml', $in);
    $questions = [];
    foreach (get_questions_category($top, true) as $question) {
        if ($question->qtype !== 'ddmarker') {
            continue;
        }
        $loaded = question_bank::load_question($question->id);
        $loaded->start_attempt(new question_attempt_step(), 1);
        $questions[$loaded->idnumber] = $loaded;
    }
    return array_map(
        fn($response) => $questions[$response[0]]->grade_response(['c1' => $response[1]])[0],
        json_decode(file_get_contents($responses)),
    );
}

/** Validates a file by a schema, and by the rules (Schematron) that the schemas of cartridges hold. */
function validate_part(string $file, string $schema): array {
    libxml_use_internal_errors(true);
    libxml_clear_errors();
    $document = new DOMDocument();
    $document->load($file, LIBXML_NONET) && $document->schemaValidate($schema);
    $faults = array_map(fn($error) => trim($error->message) . " in line $error->line", libxml_get_errors());
    $rules = new DOMDocument();
    // The manifest's own schema includes the one with its rules.
    $rules->load(str_contains($schema, 'validator') ? glob(dirname($schema) . '/*_imscp_*.xsd')[0] : $schema, LIBXML_NONET);
    $own = new DOMXPath($rules);
    $own->registerNamespace('sch', 'http://purl.oclc.org/dsdl/schematron');
    $path = new DOMXPath($document);
    foreach ($own->query('//sch:ns') as $namespace) {
        $path->registerNamespace($namespace->getAttribute('prefix'), $namespace->getAttribute('uri'));
    }
    foreach ($own->query('//sch:rule') as $rule) {
        foreach ($path->query('//' . $rule->getAttribute('context')) ?: [] as $node) {
            foreach ($own->query('sch:assert', $rule) as $assert) {
                if (!$path->evaluate('boolean(' . $assert->getAttribute('test') . ')', $node)) {
                    $item = $path->query('ancestor-or-self::*[@ident or @identifier][1]', $node)->item(0);
                    $about = $item?->getAttribute('ident') ?: $item?->getAttribute('identifier');
                    $faults[] = "$about: " . trim(preg_replace('/\s+/', ' ', $assert->textContent));
                }
            }
        }
    }
    return $faults;
}

/** A copy of Moodle's schemas with the names of a version. */
function copy_schemas(string $version): string {
    global $CFG;
    $folder = make_temp_directory('schemas' . uniqid());
    $names = $version === '1.3'
        ? ['ccv1p1' => 'ccv1p3', 'imscc_xmlv1p1' => 'imscc_xmlv1p3', 'imsbasiclti_xmlv1p0' => 'imsbasiclti_xmlv1p3', 'imslticc_v1p0' => 'imslticc_v1p3', '"1.1.0"' => '"1.3.0"']
        : [];
    foreach (glob("$CFG->dirroot/backup/cc/schemas11/*.xsd") as $schema) {
        // The rules of 1.1 name the types of 1.0.
        $text = preg_replace("#(imscc_xmlv1p)0(?=/)#", '${1}1', file_get_contents($schema));
        file_put_contents("$folder/" . strtr(basename($schema), $names), strtr($text, $names));
    }
    return $folder;
}

function validate_cartridge(string $file, string $version): array {
    $copies = copy_schemas($version ?: '1.1');
    $folder = make_temp_directory('cartridge' . uniqid());
    get_file_packer('application/zip')->extract_to_pathname($file, $folder);
    $schemas = [
        'manifest' => 'cc11libxml2validator.xsd',
        'questestinterop' => '*_qtiasiv1p2p1_v1p0.xsd',
        'webLink' => '*_imswl_v1p1.xsd',
        'topic' => '*_imsdt_v1p1.xsd',
        'cartridge_basiclti_link' => 'imslticc_*.xsd',
    ];
    $result = [];
    foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS)) as $entry) {
        if ($entry->getExtension() !== 'xml') {
            continue;
        }
        $document = new DOMDocument();
        $document->load($entry->getPathname(), LIBXML_NONET);
        $schema = $schemas[$document->documentElement?->localName ?? ''] ?? null;
        $name = substr($entry->getPathname(), strlen($folder) + 1);
        $result[] = ['file' => $name, 'faults' => $schema ? validate_part($entry->getPathname(), glob("$copies/$schema")[0]) : ['no schema']];
    }
    return $result;
}

function restore_cartridge(string $file): array {
    global $CFG, $DB, $USER;
    require_once($CFG->dirroot . '/backup/util/includes/restore_includes.php');
    require_once($CFG->dirroot . '/backup/util/includes/convert_includes.php');
    // Moodle finds the schemas of cartridges from here.
    chdir($CFG->dirroot . '/backup');
    $id = 'cartridge' . uniqid();
    get_file_packer('application/zip')->extract_to_pathname($file, make_backup_temp_directory($id));
    $format = backup_general_helper::detect_backup_format($id);
    convert_helper::to_moodle2_format($id, $format);
    $course = new_course('Cartridge');
    $restore = new restore_controller($id, $course->id, backup::INTERACTIVE_NO, backup::MODE_GENERAL, $USER->id, backup::TARGET_NEW_COURSE);
    $restore->execute_precheck();
    $complaints = $restore->get_precheck_results();
    $restore->execute_plan();
    $restore->destroy();
    $modules = get_fast_modinfo($course->id);
    $activities = fn($section) => array_map(
        fn($module) => describe_activity($modules->cms[$module]),
        $modules->sections[$section->section] ?? [],
    );
    return [
        'format' => $format,
        'complaints' => $complaints,
        // The title of a folder becomes the summary of a section.
        'sections' => array_map(fn($section) => ['title' => $section->name ?: $section->summary, 'activities' => $activities($section)], array_values($modules->get_section_info_all())),
    ];
}

/** An activity with what it shows. */
function describe_activity(cm_info $module): array {
    global $DB;
    $record = $DB->get_record($module->modname, ['id' => $module->instance]);
    $files = get_file_storage()->get_area_files($module->context->id, "mod_$module->modname", 'content', false, 'id', false);
    $activity = [
        'type' => $module->modname,
        'title' => $module->name,
        'text' => $record->content ?? '',
        'url' => $record->externalurl ?? $record->toolurl ?? '',
        'files' => array_values(array_map(fn($file) => $file->get_filename(), $files)),
    ];
    if ($module->modname !== 'quiz') {
        return $activity;
    }
    $questions = [];
    foreach (\mod_quiz\quiz_settings::create($module->instance)->get_structure()->get_slots() as $slot) {
        $question = question_bank::load_question_data($slot->questionid);
        $answers = array_values((array)($question->options->answers ?? []));
        $questions[] = [
            'type' => $question->qtype,
            'name' => $question->name,
            'text' => $question->questiontext,
            'points' => (float)$question->defaultmark,
            'general' => $question->generalfeedback,
            'single' => isset($question->options->single) ? (bool)$question->options->single : null,
            'case' => isset($question->options->usecase) ? (bool)$question->options->usecase : null,
            'answers' => array_map(fn($answer) => $answer->answer, $answers),
            'fractions' => array_map(fn($answer) => (float)$answer->fraction, $answers),
            'feedback' => array_map(fn($answer) => $answer->feedback, $answers),
        ];
    }
    return $activity + ['questions' => $questions, 'seconds' => (int)$record->timelimit, 'attempts' => (int)$record->attempts];
}

function open_scorm(string $file): array {
    global $CFG, $DB;
    // The generator takes packages below Moodle's own folder alone.
    $copy = $CFG->dirroot . '/mod/scorm/tests/packages/' . uniqid('lectern') . '.zip';
    copy($file, $copy);
    try {
        $course = new_course('Packages');
        $scorm = (new testing_data_generator())->create_module('scorm', ['course' => $course->id, 'packagefilepath' => $copy]);
    } finally {
        unlink($copy);
    }
    return [
        'version' => $DB->get_field('scorm', 'version', ['id' => $scorm->id]),
        'items' => array_values(array_map(
            fn($sco) => ['type' => $sco->scormtype, 'title' => $sco->title, 'launch' => $sco->launch],
            $DB->get_records('scorm_scoes', ['scorm' => $scorm->id], 'sortorder'),
        )),
    ];
}

[, $command, $first, $second, $third] = $argv + array_fill(0, 5, '');
echo json_encode(match ($command) {
    'read' => read_file($first, $second),
    'bank' => exchange_bank($first, $second, $third),
    'markers' => grade_markers($first, $second),
    'validate' => validate_cartridge($first, $second),
    'cartridge' => restore_cartridge($first),
    'scorm' => open_scorm($first),
}, JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR), "\n";
