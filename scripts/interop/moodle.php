<?php
// Prepares a Moodle for scripts/interop/moodle.ts, and tells what is in it. Prints one line of JSON.
//   moodle.php prepare STUDENTS   a course, a teacher, and students with the names student1, student2, …
//   moodle.php tool              the id of the registered tool
//   moodle.php grades COURSE      the grades of each student, how often each was written, and the comment
//   moodle.php members COURSE     who is enrolled, with ids
define('CLI_SCRIPT', true);
require(getenv('MOODLE_CONFIG'));
require_once($CFG->libdir . '/testing/generator/lib.php');
require_once($CFG->libdir . '/gradelib.php');
require_once($CFG->dirroot . '/user/lib.php');
require_once($CFG->dirroot . '/mod/lti/locallib.php');
\core\session\manager::set_user(get_admin());

function person(string $name): stdClass {
    global $CFG, $DB;
    $user = $DB->get_record('user', ['username' => $name]);
    if ($user) {
        return $user;
    }
    $id = user_create_user((object)[
        'username' => $name, 'password' => 'Lectern1!', 'firstname' => ucfirst($name), 'lastname' => 'Example',
        'email' => "$name@example.com", 'confirmed' => 1, 'mnethostid' => $CFG->mnet_localhost_id,
    ]);
    return $DB->get_record('user', ['id' => $id]);
}

function prepare(int $students): array {
    global $DB;
    // Moodle would otherwise not ask addresses on this machine.
    set_config('curlsecurityblockedhosts', '');
    set_config('curlsecurityallowedport', '');
    set_config('enablewebservices', 0);
    foreach ($DB->get_records('lti_types', ['name' => 'Lectern']) as $tool) {
        lti_delete_type($tool->id);
    }
    $generator = new testing_data_generator();
    $name = 'LTI ' . ($DB->count_records('course') + 1);
    $course = $generator->create_course(['shortname' => $name, 'fullname' => "Course with tools $name"]);
    $generator->enrol_user(person('teacher')->id, $course->id, 'editingteacher');
    for ($number = 1; $number <= $students; $number++) {
        $generator->enrol_user(person("student$number")->id, $course->id, 'student');
    }
    return ['course' => (int)$course->id];
}

function tool(): array {
    global $DB;
    return ['id' => (int)$DB->get_field('lti_types', 'id', ['name' => 'Lectern'], MUST_EXIST)];
}

function grades(int $course): array {
    global $DB;
    $sql = "SELECT g.id, u.username, i.itemname, i.grademax, g.finalgrade, g.feedback,
                   (SELECT COUNT(*) FROM {grade_grades_history} h WHERE h.itemid = i.id AND h.userid = u.id AND h.finalgrade IS NOT NULL) AS writes
              FROM {grade_grades} g JOIN {grade_items} i ON i.id = g.itemid JOIN {user} u ON u.id = g.userid
             WHERE i.courseid = ? AND i.itemtype = 'mod' AND g.finalgrade IS NOT NULL";
    return array_values(array_map(fn($row) => [
        'user' => $row->username, 'item' => $row->itemname, 'fraction' => $row->finalgrade / $row->grademax, 'writes' => (int)$row->writes, 'comment' => $row->feedback,
    ], $DB->get_records_sql($sql, [$course])));
}

function members(int $course): array {
    $context = context_course::instance($course);
    return array_values(array_map(fn($user) => [
        'id' => (string)$user->id, 'user' => $user->username,
        'teaches' => has_capability('moodle/course:manageactivities', $context, $user->id),
    ], get_enrolled_users($context)));
}

[, $command, $argument] = [...$argv, ''];
echo json_encode($argument === '' ? $command() : $command((int)$argument)), "\n";
