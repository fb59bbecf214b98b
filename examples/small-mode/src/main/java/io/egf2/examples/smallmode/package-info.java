/**
 * EGF2 in small mode: nine services, each in a JVM of its own, started from one config server on loopback. {@link
 * io.egf2.examples.smallmode.SmallMode} runs it all.
 *
 * <p>The services are real as far as an operator sees: {@code java -jar egf2-example-services.jar auth --config URL} starts one.
 *
 * <ul>
 *   <li>{@code --listen=ADDRESS} is where it listens, loopback if not told; the port is the document's. scheduler and job have none.
 *   <li>{@code GET /health} tells service, fingerprint, revision and state.
 *   <li>{@code GET /} and below {@code /v1/}: asks {@code /health} of each peer that the document names, and answers 200 with
 *       all pages, or 502 with the peers that failed. HEAD will do too; 405 and 404 are for what else is asked.
 *   <li>pusher gives each text back that comes by a web socket, on its second port.
 *   <li>SIGTERM: {@code /health} answers 503 at once, all else is served on for {@code --drain=TIME} (2 s), each answer with
 *       {@code Connection: close}. Then the port is closed, what is under way has 6 s more, and the JVM ends with 143.
 *   <li>The exit code is 64 if a switch is wrong and 1 if a port is not to be had; the others are the library's.
 * </ul>
 */
@NullMarked
package io.egf2.examples.smallmode;

import org.jspecify.annotations.NullMarked;
