/**
 * What every page and the API share: the filters at the front, redirects, refusals, forms, what goes wrong.
 *
 * <p>The CSRF filter is ours and asks the browser where a request comes from (Sec-Fetch-Site, else Origin). quarkus-rest-csrf
 * asks for a token that every form carries in a hidden field, and reads the body to find it. Ours refuses before a byte of
 * the body is read, which may be a file of 200 MB; and a form that is sent again after its session has ended has no token
 * that could have ended with it.
 */
package io.attimo.platform.web;
