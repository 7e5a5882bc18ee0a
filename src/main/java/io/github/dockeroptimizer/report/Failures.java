package io.github.dockeroptimizer.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Failures of the file system in words: most of Java's own messages are a path and nothing else. */
final class Failures {
    private Failures() {}

    /** Returns why a file could not be read or written, without a full stop. */
    static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "a file stands where a folder should be";
        }
        if (failure instanceof FileSystemException special && special.getReason() != null) {
            return lowerFirst(special.getReason());
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : Words.line(message);
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
