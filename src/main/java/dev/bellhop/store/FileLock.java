package dev.bellhop.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second process off a database file. The system gives it up with the process, however that ends. */
final class FileLock {
    private final FileChannel channel;

    private FileLock(FileChannel channel) {
        this.channel = channel;
    }

    static FileLock take(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return new FileLock(channel);
            }
            channel.close();
            throw new AlreadyRunning(file.toString());
        } catch (IOException e) {
            throw new UnusableDatabase(file + " cannot be used: " + e, e);
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LedgerFailed("the lock beside the database could not be given up", e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
