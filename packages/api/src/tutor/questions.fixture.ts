/** A question about the packaged course. */
export interface AskedQuestion {
  question: string
  /** The sections that answer it. */
  sections: string[]
  /** Parts of the sentences that answer it; one of them is enough. */
  says: string[]
}

/** The questions that the retrieval was tuned on. */
export const asked: AskedQuestion[] = [
  {
    question: 'What is a prototype?',
    sections: ['from-ai-idea-to-real-world-service'],
    says: ['quick first version made to learn something'],
  },
  {
    question: 'What should happen to a message when the model gives no answer?',
    sections: ['from-ai-idea-to-real-world-service'],
    says: ['if there is no answer within ten seconds', 'Such a plan is called a fallback', 'when the model gives no answer at all'],
  },
  {
    question: 'How long did it take to connect the prototype to the inbox?',
    sections: ['from-ai-idea-to-real-world-service'],
    says: ['Linking it to the inbox, testing odd messages'],
  },
  {
    question: 'Where do the numbers inside a model come from?',
    sections: ['what-a-model-is-and-what-it-actually-does'],
    says: ['Nobody typed the numbers in', 'They were found by going through old messages', 'the numbers were shifted until'],
  },
  {
    question: 'What does a confidence score tell you?',
    sections: ['what-a-model-is-and-what-it-actually-does'],
    says: ['Such a number is called a confidence score', 'how strongly the model leans', 'A score of 0.95 does not mean'],
  },
  {
    question: 'Does a model understand what it reads?',
    sections: ['what-a-model-is-and-what-it-actually-does'],
    says: ['It does not understand', 'It has no idea what a fern is'],
  },
  {
    question: 'Does a deployed model keep learning from the messages it handles?',
    sections: ['training-versus-deployment'],
    says: [
      'It does not learn from the mail that passes through',
      'a model in use stays exactly as it was',
      'Some systems do learn while they run',
    ],
  },
  {
    question: 'What is inference?',
    sections: ['training-versus-deployment'],
    says: ['Using a finished model to get a prediction is called inference'],
  },
  {
    question: 'What is a labelled example?',
    sections: ['training-versus-deployment'],
    says: ['An example with the right answer attached'],
  },
  {
    question: 'Who chose the threshold of 0.80?',
    sections: ['inputs-predictions-and-user-outcomes'],
    says: ['Asha and Ravi chose it', 'The limit of 0.80 did not come from the model'],
  },
  {
    question: 'What happens if the threshold is lowered?',
    sections: ['inputs-predictions-and-user-outcomes', 'cost-speed-and-quality-trade-offs'],
    says: ['A lower limit would save more time', 'If more requests are called urgent'],
  },
  {
    question: 'Does the owner of an AI service have to be technical?',
    sections: ['the-people-behind-deployed-ai-systems'],
    says: ['The owner need not be technical'],
  },
  {
    question: 'What should be passed on when a model changes hands?',
    sections: ['the-people-behind-deployed-ai-systems'],
    says: [
      'When a model changes hands, three lines',
      'what it was made for',
      'what it has not been tested on',
      'A short note would have been enough',
    ],
  },
  {
    question: 'How can a model fail silently?',
    sections: ['why-ai-needs-management-after-launch'],
    says: ['A model can also fail silently', 'It takes in a message about rakes', 'It is just wrong more often'],
  },
  {
    question: 'How much time does Tendril set aside each week for looking after the service?',
    sections: ['why-ai-needs-management-after-launch'],
    says: ['Tendril sets aside half a day a week'],
  },
  {
    question: 'What is the difference between features and the label in a table of examples?',
    sections: ['collecting-and-preparing-data'],
    says: ['The columns that go in are called features', 'The column to predict is called the label'],
  },
  {
    question: 'Should unusual days like the snowstorm be removed from the data?',
    sections: ['collecting-and-preparing-data'],
    says: [
      'He does not remove the day of the snowstorm',
      'A row should go when it is wrong',
      'Being odd is no reason',
      'Snow can come again',
    ],
  },
  {
    question: 'What is a baseline and why is it useful?',
    sections: ['training-a-simple-model'],
    says: ['with no learning in it, is called a baseline', 'A model that cannot beat it'],
  },
  {
    question: 'What does overfitting mean?',
    sections: ['training-a-simple-model'],
    says: ['This is called overfitting', 'a model fits the examples so closely'],
  },
  {
    question: 'Why did Felix not mix the days at random when he split the data?',
    sections: ['training-a-simple-model'],
    says: ['He does not mix the days at random'],
  },
  {
    question: 'Why should a version number never be given twice?',
    sections: ['saving-and-versioning-a-model'],
    says: ['A number is never given twice', 'An old note says', 'The note has become worthless', 'The second promise looks pedantic'],
  },
  {
    question: 'What is the fingerprint of a file?',
    sections: ['saving-and-versioning-a-model'],
    says: ['is a short code that is computed from the whole content', 'Change one digit in the file'],
  },
  {
    question: 'When is a model called reproducible?',
    sections: ['saving-and-versioning-a-model'],
    says: ['the model is called reproducible', 'could we make this model again'],
  },
  {
    question: 'What is the mean absolute error?',
    sections: ['testing-for-quality-before-release'],
    says: ['The measure they use is the mean absolute error', 'You take the miss of each day'],
  },
  {
    question: 'Why should acceptance criteria be set before the test?',
    sections: ['testing-for-quality-before-release'],
    says: ['Setting them first keeps a team from moving the goal', 'Limits of this kind are called acceptance criteria'],
  },
  {
    question: 'What is a container in software?',
    sections: ['packaging-the-model-for-delivery'],
    says: ['The stronger form is a container', 'Picture a lunch box', 'The box runs the same way'],
  },
  {
    question: 'Which things should stay out of the package?',
    sections: ['packaging-the-model-for-delivery'],
    says: ['Two things stay out on purpose', 'One is the training data', 'The other is passwords'],
  },
  {
    question: 'What is a shadow run?',
    sections: ['moving-from-development-to-production'],
    says: ['Running beside the old way without being listened to is called a shadow run'],
  },
  {
    question: 'What is the difference between staging and production?',
    sections: ['moving-from-development-to-production'],
    says: ['Staging is a copy of the real set-up', 'Production is the real thing'],
  },
  {
    question: 'Why not put the model directly into the phone app?',
    sections: ['ai-inside-websites-and-apps', 'simple-deployment-patterns-beginners-should-know'],
    says: [
      'A model on 20,000 phones cannot',
      'A model on one server can be replaced',
      'Why not put the model into the app',
      '20,000 riders have the app',
      'old versions live on for years',
    ],
  },
  {
    question: 'Why does the app say "probably" beside the forecast?',
    sections: ['ai-inside-websites-and-apps'],
    says: ['With the word "probably"', 'people took it for a promise', 'The first draft of the line'],
  },
  {
    question: 'What does the abbreviation API stand for?',
    sections: ['what-an-api-is-in-plain-language'],
    says: ['The letters stand for application programming interface'],
  },
  {
    question: 'What belongs in the documentation of an API?',
    sections: ['what-an-api-is-in-plain-language'],
    says: ['It is called the documentation', 'what can be asked', 'what comes back', 'what may go wrong'],
  },
  {
    question: 'When is a scheduled prediction better than a real-time one?',
    sections: ['real-time-predictions-versus-scheduled-predictions'],
    says: ['take the schedule', 'It is cheaper and calmer', 'Do you know beforehand', 'Three questions decide', 'Does someone wait'],
  },
  {
    question: 'What do you pay for caching an answer?',
    sections: ['real-time-predictions-versus-scheduled-predictions'],
    says: ['What you pay is freshness', 'is called caching'],
  },
  {
    question: 'What are the drawbacks of running your own server?',
    sections: ['cloud-hosting-and-local-hosting-basics'],
    says: ['You also have to cool it', 'power, repairs', 'You buy the box', 'the box is full'],
  },
  {
    question: 'What should I ask before renting computers in the cloud?',
    sections: ['cloud-hosting-and-local-hosting-basics'],
    says: [
      'In which country are our data',
      'Can we get everything out',
      'What happens to the bill',
      'page of questions',
      'What do we have to look after ourselves',
    ],
  },
  {
    question: 'What is a bottleneck?',
    sections: ['scaling-up-when-more-users-arrive'],
    says: ['Such a place is called a bottleneck'],
  },
  {
    question: 'How do scaling up and scaling out differ?',
    sections: ['scaling-up-when-more-users-arrive'],
    says: ['This is called scaling up', 'This is called scaling out', 'Twice the computer carries'],
  },
  {
    question: 'Why did Maja limit autoscaling to six machines?',
    sections: ['scaling-up-when-more-users-arrive'],
    says: ['Maja set a limit at six'],
  },
  {
    question: 'What are the weaknesses of building the model into the device?',
    sections: ['simple-deployment-patterns-beginners-should-know', 'cloud-hosting-and-local-hosting-basics'],
    says: ['has to be small, and old versions live on', 'The model has to be small', 'slow, on each device'],
  },
  {
    question: 'Why does it take so long to learn whether a prediction was right?',
    sections: ['monitoring-predictions-and-system-health'],
    says: ['Because the truth needs time', 'Whether people came is known on Wednesday night', 'In other fields you wait longer'],
  },
  {
    question: 'Why are a few patients at the top of the list not called?',
    sections: ['monitoring-predictions-and-system-health'],
    says: ['Marta lets a few people from the top of the list go without a call', 'With these ten'],
  },
  {
    question: 'What is the difference between data drift and concept drift?',
    sections: ['what-model-drift-means-and-why-it-matters'],
    says: ['This is called data drift', 'This is called concept drift'],
  },
  {
    question: 'How can you detect concept drift?',
    sections: ['what-model-drift-means-and-why-it-matters'],
    says: ['You find concept drift by comparing forecasts with facts'],
  },
  {
    question: 'How much downtime does 99.9 % availability allow?',
    sections: ['handling-errors-failures-and-downtime'],
    says: ['Up 99.9 % allows not quite nine hours'],
  },
  {
    question: 'What is a timeout?',
    sections: ['handling-errors-failures-and-downtime'],
    says: ['A timeout belongs to it', 'That is the longest time to wait'],
  },
  {
    question: 'How should a program retry after a failure?',
    sections: ['handling-errors-failures-and-downtime'],
    says: ['wait a little, then a bit longer', 'So it makes sense to retry', 'without a pause'],
  },
  {
    question: 'Does a pseudonym make people impossible to identify?',
    sections: ['data-privacy-and-responsible-access'],
    says: ['Such a stand-in is a pseudonym', 'It does not remove it', 'It lowers the risk'],
  },
  {
    question: 'What does least privilege mean?',
    sections: ['data-privacy-and-responsible-access'],
    says: ['The rule behind this is least privilege'],
  },
  {
    question: 'Is it enough to leave out columns like age to avoid bias?',
    sections: ['bias-fairness-and-human-review'],
    says: ['Leaving out a column such as age', 'The stand-ins bring it back', 'results by group'],
  },
  {
    question: 'Under which conditions is human review worth something?',
    sections: ['bias-fairness-and-human-review'],
    says: ['It is worth something only under three conditions', 'She has time', 'She has knowledge', 'She has the right to differ'],
  },
  {
    question: 'What causes alert fatigue?',
    sections: ['alerts-logs-and-basic-incident-response'],
    says: ['This is alert fatigue', 'A warning that is mostly wrong'],
  },
  {
    question: 'What should be done first during an incident?',
    sections: ['alerts-logs-and-basic-incident-response'],
    says: ['Notice and say so', 'Limit the harm', 'Harm first', 'Whoever sees it tells Marta'],
  },
  {
    question: 'When is training a new model the wrong cure?',
    sections: ['why-models-need-updates', 'why-ai-needs-management-after-launch'],
    says: [
      'A new model would learn from the damage',
      'If an input is broken, mend the input',
      'If the cause will soon be gone, wait',
      '"Act" does not always mean',
      'new training would have taught the model',
    ],
  },
  {
    question: 'What is the lineage of a model version?',
    sections: ['version-control-for-data-code-and-models'],
    says: ['The record of what went into a version is called its lineage'],
  },
  {
    question: 'Why did the second version get worse in the evenings?',
    sections: ['retraining-with-new-data'],
    says: [
      'At the end of a shift, tired riders forget to tap',
      'Most of the 1,600 orders',
      'The cleaning did it',
      'You have made my evenings worse',
    ],
  },
  {
    question: 'Why does an A/B test need chance to decide who gets which version?',
    sections: ['a-b-testing-and-gradual-rollout-basics'],
    says: [
      'In an A/B test, two versions are used',
      'chance decides who gets which',
      'When the only planned difference',
      'If it rains, it rains on both',
    ],
  },
  {
    question: 'What does a rollback not fix?',
    sections: ['rollback-when-something-goes-wrong'],
    says: [
      'A rollback changes what happens next',
      'What has already reached people needs its own repair',
      'The model was back, but the mess was not gone',
    ],
  },
  {
    question: 'What does MLOps take over from DevOps and what does it add?',
    sections: ['what-mlops-is-and-why-teams-use-it'],
    says: ['MLOps takes it over and adds', 'That way of working is called DevOps'],
  },
  {
    question: 'Where did the prototype run?',
    sections: ['from-ai-idea-to-real-world-service'],
    says: ['On one laptop', 'It starts it by hand', 'Ravi starts it by hand'],
  },
  {
    question: 'What are the five steps from a trial to a service?',
    sections: ['from-ai-idea-to-real-world-service'],
    says: ['Name the problem', 'Try it out', 'Steps three to five are deployment', 'Connect it'],
  },
  {
    question: 'Can a score of 0.95 be wrong?',
    sections: ['what-a-model-is-and-what-it-actually-does'],
    says: ['A score of 0.95 does not mean', 'A model can be sure and wrong at once'],
  },
  {
    question: 'Does a model store the old messages it was trained with?',
    sections: ['what-a-model-is-and-what-it-actually-does'],
    says: ['The old messages are not stored in it'],
  },
  {
    question: 'Why did the model keep filing gift card questions under Payment?',
    sections: ['training-versus-deployment'],
    says: [
      'It does not learn from the mail',
      'the model kept filing new ones under Payment',
      'The corrections were stored in the ticket tool',
    ],
  },
  {
    question: 'How many messages need no sorting with the threshold?',
    sections: ['inputs-predictions-and-user-outcomes'],
    says: ['700 messages need no sorting'],
  },
  {
    question: 'Which two kinds of numbers does Tendril track?',
    sections: ['inputs-predictions-and-user-outcomes'],
    says: ['So Tendril tracks two kinds of numbers', 'One is about the model'],
  },
  {
    question: 'What is a data scientist?',
    sections: ['the-people-behind-deployed-ai-systems'],
    says: ['is often called a data scientist'],
  },
  {
    question: 'Is more training always the right reaction when results get worse?',
    sections: ['why-ai-needs-management-after-launch', 'why-models-need-updates'],
    says: [
      '"Act" does not always mean',
      'new training would have taught',
      'Find the cause first',
      'A new model would learn from the damage',
    ],
  },
  {
    question: 'What does SD-L mean?',
    sections: ['collecting-and-preparing-data'],
    says: ['SD-L is the large sourdough loaf'],
  },
  {
    question: 'Why do the names of customers not enter the table?',
    sections: ['collecting-and-preparing-data'],
    says: ['A forecast of bread does not need names', 'Data that was not copied cannot leak'],
  },
  {
    question: 'How did the much bigger model do on days it had not seen?',
    sections: ['training-a-simple-model'],
    says: ['There it is off by 24', 'off by two loaves'],
  },
  {
    question: 'What is a model registry for?',
    sections: ['saving-and-versioning-a-model'],
    says: ['Larger teams use a model registry'],
  },
  {
    question: 'What does the program do when the weather service is down?',
    sections: ['testing-for-quality-before-release'],
    says: ['The weather service is down, so rain is empty', 'Felix makes it use the usual rain'],
  },
  {
    question: 'Why did the forecast on the office computer say 61 loaves?',
    sections: ['packaging-the-model-for-delivery'],
    says: ['The tool for tables is one version newer', 'forecasts 61 loaves'],
  },
  {
    question: 'What is an interface?',
    sections: ['packaging-the-model-for-delivery'],
    says: ['is called an interface'],
  },
  {
    question: 'On which day did the bakery start using the forecast?',
    sections: ['moving-from-development-to-production'],
    says: ['They choose a Wednesday', 'On that Wednesday'],
  },
  {
    question: 'What do the frontend and the backend each do?',
    sections: ['ai-inside-websites-and-apps'],
    says: ['People call it the frontend', 'the backend'],
  },
  {
    question: 'What happens when an unknown station is asked for?',
    sections: ['what-an-api-is-in-plain-language'],
    says: ['An unknown station is answered with 404'],
  },
  {
    question: 'How often are the bicycle forecasts made?',
    sections: ['real-time-predictions-versus-scheduled-predictions'],
    says: ['every five minutes'],
  },
  {
    question: 'Can a bicycle be unlocked without the internet?',
    sections: ['cloud-hosting-and-local-hosting-basics'],
    says: ['without any server at all'],
  },
  {
    question: 'How does a load balancer work?',
    sections: ['scaling-up-when-more-users-arrive'],
    says: ['In front of them stands a load balancer'],
  },
  {
    question: 'What is good about a table computed at night?',
    sections: ['simple-deployment-patterns-beginners-should-know'],
    says: ['simple, cheap, easy to check', 'plans, lists, scores that hold for a day', 'The model runs at night'],
  },
  {
    question: 'How many appointments get a score on a usual day?',
    sections: ['monitoring-predictions-and-system-health'],
    says: ['There are about 180 on a day', '170 to 190'],
  },
  {
    question: 'Why was the drift in Hillside not noticed on the kitchen screen?',
    sections: ['what-model-drift-means-and-why-it-matters'],
    says: ['because Hillside is one part of town among many', 'All six lines'],
  },
  {
    question: 'What is written on the sheet in the drawer?',
    sections: ['handling-errors-failures-and-downtime'],
    says: ['No list? Do this', 'Call everyone who missed', 'Call everyone who comes for the first time'],
  },
  {
    question: 'Which roles may see names of patients?',
    sections: ['data-privacy-and-responsible-access'],
    says: ['Reception sees names'],
  },
  {
    question: 'Where does bias come from?',
    sections: ['bias-fairness-and-human-review'],
    says: ['The records reflect an unfair past', 'It can come in at several doors', 'The group is small', 'A stand-in is used'],
  },
  {
    question: 'What is a blameless review?',
    sections: ['alerts-logs-and-basic-incident-response'],
    says: ['Meetings like this are called blameless reviews'],
  },
  {
    question: 'Why is an average share of hits misleading?',
    sections: ['why-models-need-updates'],
    says: ['An average had hidden this', 'For most orders the model is as good'],
  },
  {
    question: 'Why keep the model file if it can be made again from data and code?',
    sections: ['version-control-for-data-code-and-models'],
    says: ['But training often contains a bit of chance', 'A second run may give', 'If you need the very same answers'],
  },
  {
    question: 'How far back should training data reach?',
    sections: ['retraining-with-new-data'],
    says: ['How far back to reach is always a trade', 'Old data is plentiful', 'New data fits'],
  },
  {
    question: 'Why are two points of difference after one day no proof?',
    sections: ['a-b-testing-and-gradual-rollout-basics'],
    says: ['With 60 orders, those two points', 'Chance alone could do that'],
  },
  {
    question: 'When is fixing forward the right choice?',
    sections: ['rollback-when-something-goes-wrong'],
    says: ['It may be right when the fault is tiny'],
  },
  {
    question: 'What is a runbook?',
    sections: ['documentation-and-teamwork-in-ai-operations'],
    says: ['Runbook What do I do'],
  },
  {
    question: 'Do small teams need special tools for MLOps?',
    sections: ['what-mlops-is-and-why-teams-use-it'],
    says: ['But a shared folder, a spreadsheet and a calendar', 'Tools can help with each of them'],
  },
  {
    question: 'How should a system be retired?',
    sections: ['the-full-lifecycle-from-idea-to-maintenance'],
    says: ['A good ending is planned', 'tell the people who use it'],
  },
  {
    question: 'What went wrong with the harbour district?',
    sections: ['roles-workflows-and-team-handoffs'],
    says: ["Sam's model expected the district as a number", 'For "Harbour", the model had quietly', 'no request from the harbour district'],
  },
  {
    question: 'Which hidden costs does a model have?',
    sections: ['cost-speed-and-quality-trade-offs'],
    says: ['Running it while nobody asks', 'Looking after it', 'Other costs sit in the shadows'],
  },
  {
    question: 'How often does Elmgate go through its checklist?',
    sections: ['a-simple-checklist-for-healthy-ai-deployment'],
    says: ['Twice a year'],
  },
  {
    question: 'What should a beginner choose as a first project?',
    sections: ['your-next-steps-in-ai-engineering-and-mlops'],
    says: ['Choose something that you can count', 'carry one tiny thing through'],
  },
]

/** Questions that the course does not answer; tuned on, too. */
export const outside: string[] = [
  'What is the capital of Australia?',
  'Who wrote the novel Pride and Prejudice?',
  'How do I install Kubernetes on Ubuntu?',
  'What is the derivative of x squared?',
  'Which programming language was used to write the Linux kernel?',
  'How does photosynthesis work in plants?',
  'What is the learning rate in gradient descent?',
  'How do transformers use self-attention?',
  'What are the symptoms of diabetes?',
  'How much does a flight from London to New York cost?',
  'Explain the rules of chess castling.',
  'How do I write a SQL join between two tables?',
  'What is the boiling point of nitrogen?',
  'Who won the football world championship in 2014?',
  'How do I convert a PDF into a Word document?',
  'What is the difference between TCP and UDP?',
  'Which vitamins does broccoli contain?',
  'How do neural networks use backpropagation?',
  'What is the plot of Romeo and Juliet?',
  'How do I change a flat tyre on a car?',
  'Which planet is closest to the sun?',
  'How do I train for a marathon?',
  'Who invented the telephone?',
  'What is the weather like in Paris in May?',
  'Which graphics card do I need for deep learning?',
  'What does GDPR article 17 say?',
  'How do I cook rice?',
  'What is a Docker image?',
  'What is the salary of a machine learning engineer in Berlin?',
  'How do I write a for loop in Python?',
]

/** Questions that were written beforehand, and that nothing was tuned on. */
export const heldOut: AskedQuestion[] = [
  {
    question: 'What fails more loudly, ordinary software or a model?',
    sections: ['why-ai-needs-management-after-launch'],
    says: ['Ordinary software tends to fail loudly', 'A model can also fail silently'],
  },
  {
    question: 'Why was the test set of 1,000 messages put aside?',
    sections: ['training-versus-deployment'],
    says: [
      'Then came the 1,000 messages',
      'The model had not met them before',
      'He put 1,000 of them aside',
      'Checking it with the training messages',
    ],
  },
  {
    question: 'Who noticed first that gift card questions were filed wrongly?',
    sections: ['the-people-behind-deployed-ai-systems'],
    says: ['They were the first to see that questions about gift cards'],
  },
  {
    question: 'Why is 131 not what customers wanted?',
    sections: ['collecting-and-preparing-data'],
    says: ['So 131 is not what people wanted', 'The shop sold 131 loaves'],
  },
  {
    question: 'What does the seed do when a model is trained?',
    sections: ['saving-and-versioning-a-model'],
    says: ['is a number that fixes what looks like chance', 'With the same seed'],
  },
  {
    question: 'Why was the number on Saturdays so far off?',
    sections: ['testing-for-quality-before-release'],
    says: ['It was the autumn market', 'one Saturday with 44', 'On all three the model was far too low'],
  },
  {
    question: 'What are dependencies?',
    sections: ['packaging-the-model-for-delivery'],
    says: ['All these things together are called the dependencies'],
  },
  {
    question: 'What is shown when there is no forecast for a station?',
    sections: ['ai-inside-websites-and-apps'],
    says: ['Then the line ends after', 'Sometimes no forecast comes', 'No error, no turning wheel'],
  },
  {
    question: 'How many requests a minute may an app send to the API?',
    sections: ['what-an-api-is-in-plain-language'],
    says: ['Rolla allows 60 requests a minute'],
  },
  {
    question: 'What is graceful degradation?',
    sections: ['scaling-up-when-more-users-arrive'],
    says: ['is called graceful degradation'],
  },
  {
    question: 'Where did the old server stand and what happened to it?',
    sections: ['cloud-hosting-and-local-hosting-basics'],
    says: ['a grey box on a shelf', 'a water pipe burst', 'In the morning the box was wet', 'The grey box was dried'],
  },
  {
    question: 'What does it mean that predictions are made in a batch?',
    sections: ['real-time-predictions-versus-scheduled-predictions'],
    says: ['The word batch means the same', 'It is made at fixed times for many cases'],
  },
  {
    question: 'For how long does the clinic keep the list?',
    sections: ['data-privacy-and-responsible-access'],
    says: ['A list is deleted after seven days'],
  },
  {
    question: 'Why was double booking of appointments rejected?',
    sections: ['bias-fairness-and-human-review'],
    says: ['With double booking, these people would travel', 'If a flag leads to double booking', 'So Brookside dropped the idea'],
  },
  {
    question: 'What belongs into a good line of a log?',
    sections: ['alerts-logs-and-basic-incident-response'],
    says: ['A good line has a time'],
  },
  {
    question: 'What is a snapshot of the data?',
    sections: ['version-control-for-data-code-and-models'],
    says: ['A frozen copy that nobody may edit is called a snapshot'],
  },
  {
    question: 'What is a guardrail measure in an experiment?',
    sections: ['a-b-testing-and-gradual-rollout-basics'],
    says: ['A measure like this second one'],
  },
  {
    question: 'Which unit of wind speed caused the wrong estimates?',
    sections: ['rollback-when-something-goes-wrong', 'documentation-and-teamwork-in-ai-operations'],
    says: ['Ines had trained with wind in metres per second', 'The live weather service sends', 'wind data was in metres per second'],
  },
  {
    question: 'How long may one of the four papers be?',
    sections: ['documentation-and-teamwork-in-ai-operations'],
    says: ['No paper may be longer than a page'],
  },
  {
    question: 'How much would the larger model have cost per month?',
    sections: ['cost-speed-and-quality-trade-offs'],
    says: ['1,900 euros', '1,780 euros'],
  },
]

/** Questions that the course does not answer, and that nothing was tuned on. */
export const heldOutOutside: string[] = [
  'How tall is Mount Everest?',
  'What is the best recipe for pancakes?',
  'How do I renew my passport?',
  'What is quantum entanglement?',
  'How do I reverse a linked list in Java?',
  'Which planets have rings?',
  'What is the exchange rate between the euro and the yen?',
  'How do convolutional layers detect edges in images?',
  'Who painted the Mona Lisa?',
  'How can I lower my blood pressure?',
]
