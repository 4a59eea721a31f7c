/**
 * What a check reports: where, how bad, which rule, what to do. Nothing here knows of policies, files or Maven; the
 * texts that explain a rule are resources of the same name.
 */
@Room(name = "finding")
package org.tompolicy.finding;

import org.tompolicy.Room;
