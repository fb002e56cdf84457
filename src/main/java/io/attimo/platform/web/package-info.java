/** What every page and the API share: the filters at the front, redirects, refusals, forms, what goes wrong. */
package io.attimo.platform.web;
