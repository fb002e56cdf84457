/** How much at once: requests of one sender, one company, one address, and how fast. */
package io.attimo.platform.limits;
