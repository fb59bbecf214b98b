package io.egf2.examples.deployment;

import java.util.List;

/**
 * A path of the single entry point, and the service behind it. What is not among them, {@code /v1/internal/} above all, is not
 * found from outside.
 *
 * @param path the path, without a slash at its end
 * @param service who answers it
 * @param reach what belongs to it
 */
public record Route(String path, String service, Reach reach) {

    /** What belongs to a path. */
    public enum Reach {
        /** The path alone. */
        EXACT,
        /** The path, and all below it. */
        TREE,
        /** The path alone, for clients that ask for a web socket. */
        WEB_SOCKET
    }

    public static final List<Route> ALL = List.of(
            new Route("/v1/graph", "client-api", Reach.TREE),
            new Route("/v1/search", "client-api", Reach.TREE),
            new Route("/v1/register", "auth", Reach.EXACT),
            new Route("/v1/verify_email", "auth", Reach.EXACT),
            new Route("/v1/login", "auth", Reach.EXACT),
            new Route("/v1/logout", "auth", Reach.EXACT),
            new Route("/v1/forgot_password", "auth", Reach.EXACT),
            new Route("/v1/reset_password", "auth", Reach.EXACT),
            new Route("/v1/change_password", "auth", Reach.EXACT),
            new Route("/v1/resend_email_verification", "auth", Reach.EXACT),
            new Route("/v1/new_image", "file", Reach.EXACT),
            new Route("/v1/new_file", "file", Reach.EXACT),
            new Route("/v1/listen", "pusher", Reach.WEB_SOCKET));
}
