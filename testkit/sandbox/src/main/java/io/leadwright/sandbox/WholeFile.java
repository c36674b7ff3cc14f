package io.leadwright.sandbox;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is there when it is complete, and not before. It is written under a name that nobody else has, so that of two
 * who write the same file the last to end wins, each whole. Not thread-safe.
 */
final class WholeFile implements Closeable {

    private static final String IN_NO_FOLDER = ": must be in a folder that exists and can be written, is ";

    private final Path file;
    private final Path part;
    private final FileChannel channel;

    private WholeFile(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Begins to write the file; one that is there is replaced in the end, and who may read it stays. Throws
     * {@link IllegalArgumentException} if it cannot be written: no folder, or something else of that name.
     *
     * @param option says which file it is, in what is thrown
     */
    static WholeFile at(String option, Path name) throws IOException {
        Path file = Files.exists(name) ? name.toRealPath() : name.toAbsolutePath();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(option + ": must be a regular file or nothing yet, is " + name);
        } else if (!Files.isDirectory(file.resolveSibling("")) || !Files.isWritable(file.resolveSibling(""))) {
            throw new IllegalArgumentException(option + IN_NO_FOLDER + name);
        }
        Path part = file.resolveSibling("leadwright-" + UUID.randomUUID() + ".part");
        FileChannel channel = opened(part, option + IN_NO_FOLDER + name);
        part.toFile().deleteOnExit();
        WholeFile whole = new WholeFile(file, part, channel);
        try {
            whole.allowWhomTheOldOneDoes();
            return whole;
        } catch (IOException refused) {
            whole.close();
            throw refused;
        }
    }

    /** Some folders say that they can be written, and cannot. */
    private static FileChannel opened(Path part, String refusal) throws IOException {
        try {
            return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileSystemException refused) {
            throw new IllegalArgumentException(refusal, refused);
        }
    }

    private void allowWhomTheOldOneDoes() throws IOException {
        if (Files.exists(file)
                && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(file));
        }
    }

    /** Where its bytes go; to be flushed before it is complete. */
    OutputStream bytes() {
        return new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    /** Puts it in its place. */
    void complete() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves nothing of it unless it is complete. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(part);
        }
    }
}
