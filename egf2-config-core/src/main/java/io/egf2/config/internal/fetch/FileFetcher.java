package io.egf2.config.internal.fetch;

import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/** Reads {@code file:} locations: regular files, named pipes and devices alike. */
final class FileFetcher implements ConfigFetcher {

    @Override
    public Set<String> schemes() {
        return Set.of("file");
    }

    @Override
    public FetchedDocument fetch(FetchRequest request) throws FetchException {
        File file = file(request.location());
        try (InputStream in = new FileInputStream(file)) {
            byte[] bytes = BoundedBytes.read(in, request.maxBytes());
            return FetchedDocument.of(bytes).withRevision(lastModified(file));
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
    }

    private static File file(URI location) throws FetchException {
        String host = location.getRawAuthority();
        if (host != null && !host.equalsIgnoreCase("localhost")) {
            throw badLocation("a file on another host cannot be read")
                    .withHint("a path on this machine has three slashes: file:///etc/egf2/auth.json");
        }
        String path = location.getPath();
        if (path == null || !path.startsWith("/")) {
            throw badLocation("the path of a file: URL must be absolute")
                    .withHint("write file:///etc/egf2/auth.json, or a plain path");
        }
        if (location.getRawQuery() != null || location.getRawFragment() != null) {
            throw badLocation("a file: URL has no query and no fragment")
                    .withHint("in a file's name, write %3F for ? and %23 for #");
        }
        return withoutHost(location);
    }

    private static File withoutHost(URI location) throws FetchException {
        try {
            return new File(URI.create("file://" + location.getRawPath()));
        } catch (IllegalArgumentException e) {
            throw badLocation("it is not a path of this system").withCause(e);
        }
    }

    private static FetchException badLocation(String message) {
        return new FetchException(Reason.BAD_LOCATION, message);
    }

    /** As an ISO instant; made without a formatter, whose classes would double the cost of reading a file. */
    private static String lastModified(File file) {
        long millis = file.lastModified();
        int nanos = (int) Math.floorMod(millis, 1000L) * 1_000_000;
        return LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000L), nanos, ZoneOffset.UTC) + "Z";
    }
}
