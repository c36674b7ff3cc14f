package io.leadwright.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;

/** What a command says of a failure: which thing, and what is wrong with it. */
final class FailureText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private FailureText() {}

    /** The text of a failure, safe for a terminal. */
    static String of(Throwable failure) {
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return of(cause);
        } else if (failure instanceof FileSystemException refused) {
            String file = refused.getOtherFile() == null ? refused.getFile() : refused.getOtherFile();
            return safe(file + ": " + reason(refused));
        }
        String message = failure.getMessage();
        return safe(message == null ? failure.getClass().getSimpleName() : message);
    }

    /** The text without characters that control a terminal or the direction of text: some of it comes from a file, and is to be shown, not obeyed. */
    static String safe(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }

    private static String reason(FileSystemException refused) {
        if (refused instanceof NoSuchFileException) {
            return "there is no such file or folder";
        } else if (refused instanceof AccessDeniedException) {
            return "may not be read or written";
        } else if (refused instanceof FileAlreadyExistsException) {
            return "is there already, and is no folder";
        }
        return refused.getReason() == null ? refused.getClass().getSimpleName() : refused.getReason();
    }
}
