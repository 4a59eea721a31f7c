/**
 * Who the customers are, as a project's own files say it: a properties file, a folder of such, a table. It reads bytes that
 * it is handed, says of each slip where it stands, and knows neither the policy nor what is made for a customer.
 */
@Room(
        name = "customers",
        mayImport = {"finding", "files", "tables", "prose"})
package org.tompolicy.customers;

import org.tompolicy.Room;
