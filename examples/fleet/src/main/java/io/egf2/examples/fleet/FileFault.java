package io.egf2.examples.fleet;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Why a file could not be written, in words. */
final class FileFault {

    private FileFault() {}

    static String of(String file, Exception thrown) {
        if (thrown instanceof InvalidPathException) {
            return "it is no path";
        }
        Path path = Path.of(file).toAbsolutePath();
        Path folder = path.getParent();
        if (Files.isDirectory(path)) {
            return "it is a folder";
        }
        if (folder != null && !Files.isDirectory(folder)) {
            return Files.exists(folder) ? "what it is to be in is no folder" : "its folder is not there";
        }
        if (thrown instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = thrown instanceof FileSystemException fault ? fault.getReason() : thrown.getMessage();
        return reason == null ? thrown.getClass().getSimpleName() : reason;
    }
}
