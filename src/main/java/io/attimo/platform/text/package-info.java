/** What people type, before anything is done with it. */
package io.attimo.platform.text;
