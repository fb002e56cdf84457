/** What every page and the API share: the filters at the front, redirects, refusals, words and figures. */
package io.attimo.platform.web;
