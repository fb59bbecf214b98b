/**
 * One HTTP GET: a URL and headers in, a document or a {@link io.egf2.config.spi.FetchException} out. May use {@code fetch}, {@code
 * spi} and {@code text}. The road of one GET:
 *
 * <pre>
 * HttpRequests        one for a fetch: keeps the client from one attempt to the next
 *   HttpTarget        the URL, taken apart strictly, before OkHttp can repair it
 *   HttpGet           what may be sent to whom; which answer is a document, which a failure
 *     HttpExchange    OkHttp: one request, one answer of whatever status
 *       RedirectGuard   judges the address that a redirected request connects to
 *       NetworkFailure, TlsFailure   what was thrown, in the operator's words
 *     Redirects       where a 301, 302, 303, 307 or 308 leads, if it is followed; then HttpExchange again
 *     StatusFailure   what a status other than 200 means; RetryAfter when to ask again
 *     HttpBody        the body of a 200 within its bound, decompressed; WebPage if it is none of ours
 * </pre>
 */
@NullMarked
package io.egf2.config.internal.http;

import org.jspecify.annotations.NullMarked;
