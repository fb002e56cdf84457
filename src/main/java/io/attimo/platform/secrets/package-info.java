/** What must not be read in the database: sealed and derived by the installation's key. */
package io.attimo.platform.secrets;
