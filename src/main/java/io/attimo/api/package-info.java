/** The tenant's programs: the keys they show at the door, and the public JSON API. */
package io.attimo.api;
