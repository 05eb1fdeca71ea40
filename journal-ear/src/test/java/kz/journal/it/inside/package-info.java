/**
 * What runs in the server beside the EAR during a test: a window on its database, the right to act
 * as somebody, access to the entities. It is deployed as {@code it.war} and never ships. Only types
 * that the server knows may be used here.
 */
package kz.journal.it.inside;
