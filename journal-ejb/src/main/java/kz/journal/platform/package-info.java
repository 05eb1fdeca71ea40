/**
 * What the features need of the machine: the wall clock, the environment, ids, the migrations at
 * start-up, batch start. It implements ports of the features; no feature imports it.
 */
package kz.journal.platform;
