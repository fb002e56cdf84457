/**
 * What is long: files in, downloads and answers out, none of which holds a thread. Whoever is slow beyond a minimum speed is
 * let go, and each sender has a number of places.
 */
package io.attimo.platform.transfer;
