package io.egf2.config.internal.report;

import io.egf2.config.Position;
import io.egf2.config.internal.text.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where documents and their parts are, in SARIF: files beneath a root relative to that, all others by their whole URL. */
final class SarifPlaces {

    /** The name that others use for the root of the sources, too. */
    private static final String ROOT = "%SRCROOT%";

    private static final String OF_URL = "-._~:/?#[]@!$&'()*+,;=%";

    private final @Nullable String root;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, DocumentReport> documents = new HashMap<>();
    private final List<JsonObject> artifacts = new ArrayList<>();

    /**
     * The places of some documents.
     *
     * @param root a folder; null for the nearest one above a document that holds a repository
     */
    SarifPlaces(List<DocumentReport> documents, @Nullable Path root) {
        this.root = Optional.ofNullable(root)
                .or(() -> repository(documents))
                .map(SarifPlaces::folder)
                .orElse(null);
        for (DocumentReport document : documents) {
            this.documents.putIfAbsent(document.location(), document);
            if (isUrl(document.location()) && !indexes.containsKey(document.location())) {
                indexes.put(document.location(), artifacts.size());
                artifacts.add(artifact(document));
            }
        }
    }

    private static Optional<Path> repository(List<DocumentReport> documents) {
        return documents.stream()
                .flatMap(document -> file(document.location()).stream())
                .flatMap(file -> repository(file).stream())
                .findFirst();
    }

    private static Optional<Path> repository(Path file) {
        Path folder = file.getParent();
        while (folder != null && !Files.exists(folder.resolve(".git"))) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder);
    }

    private static String folder(Path path) {
        String url = url(path);
        return url.endsWith("/") ? url : url + "/";
    }

    private static String url(Path path) {
        return path.toAbsolutePath().normalize().toUri().toASCIIString();
    }

    private static Optional<Path> file(String location) {
        try {
            return location.startsWith("file:") ? Optional.of(Path.of(URI.create(location))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a file of another machine, or a path that is shown with a part left out
        }
    }

    /** Before there is a location, words stand for it. */
    private static boolean isUrl(String location) {
        return location.matches("[a-z][a-z0-9+.-]*:\\S.*");
    }

    /** What relative places are relative to; empty if none is. */
    Optional<JsonObject> bases() {
        boolean isUsed = indexes.keySet().stream().anyMatch(this::isBeneathRoot);
        return isUsed && root != null ? Optional.of(JsonObject.of(ROOT, JsonObject.of("uri", root))) : Optional.empty();
    }

    /** The documents, each once. */
    List<JsonObject> artifacts() {
        return artifacts;
    }

    private JsonObject artifact(DocumentReport document) {
        JsonObject artifact = JsonObject.of("location", uri(document.location()))
                .with("mimeType", "application/json")
                .with("roles", List.of("analysisTarget"));
        if (document.fingerprint() != null) {
            artifact.with("hashes", JsonObject.of("sha-256", document.fingerprint()));
        }
        JsonObject ours = JsonObject.of("service", document.service()).withPresent("revision", document.revision());
        return artifact.with(
                "properties", ours.with("exitCode", document.exitCode().number()));
    }

    private boolean isBeneathRoot(String location) {
        return root != null && file(location).map(SarifPlaces::url).orElse("").startsWith(root);
    }

    private JsonObject uri(String location) {
        if (root == null || !isBeneathRoot(location)) {
            return JsonObject.of("uri", file(location).map(SarifPlaces::url).orElse(encoded(location)));
        }
        String relative = file(location).map(SarifPlaces::url).orElseThrow().substring(root.length());
        boolean isLikeScheme = relative.indexOf(':') >= 0;
        return JsonObject.of("uri", (isLikeScheme ? "./" : "") + relative).with("uriBaseId", ROOT);
    }

    /** A location is shown with characters that no URL may have. */
    private static String encoded(String location) {
        StringBuilder url = new StringBuilder();
        for (byte each : location.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || OF_URL.indexOf(c) >= 0);
            url.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return url.toString();
    }

    /** A document as a fix names it. */
    JsonObject artifactLocation(String location) {
        return uri(location).withPresent("index", indexes.get(location));
    }

    /** A place: in which document, where in it if it stands there, and its key. */
    JsonObject location(String location, String pointer, @Nullable Position position, Optional<String> variable) {
        JsonObject place = new JsonObject();
        if (isUrl(location)) {
            JsonObject physical = JsonObject.of("artifactLocation", artifactLocation(location));
            place.with(
                    "physicalLocation",
                    region(location, position).map(physical::withAll).orElse(physical));
        }
        List<JsonObject> logical = new ArrayList<>();
        if (!pointer.isEmpty()) {
            logical.add(JsonObject.of("fullyQualifiedName", pointer));
        }
        variable.ifPresent(name -> logical.add(JsonObject.of("name", name).with("kind", "variable")));
        return place.withPresent("logicalLocations", logical);
    }

    private Optional<JsonObject> region(String location, @Nullable Position position) {
        if (position == null) {
            return Optional.empty();
        }
        return text(location)
                .map(text -> text.region(position).json())
                .or(() -> Optional.of(JsonObject.of("startLine", position.line())))
                .map(region -> JsonObject.of("region", region));
    }

    Optional<DocumentText> text(String location) {
        return Optional.ofNullable(documents.get(location)).map(DocumentReport::text);
    }
}
