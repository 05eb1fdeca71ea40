/**
 * Settings: what the university decides while the journal runs, typed, validated, with history,
 * each owned by one role. Also the port that tells what the operator decided at start-up. Every
 * feature may read a setting; this package knows no feature.
 */
package kz.journal.setting;
