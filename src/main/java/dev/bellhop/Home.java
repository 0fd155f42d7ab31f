package dev.bellhop;

import dev.bellhop.text.Secret;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The directory of our own: the database, and the keys that were not given to us. */
record Home(Path path) {
    private static final int KEY_BYTES = 32;
    private static final String UNFINISHED = ".new";

    /** What is wrong with a key that was given, if anything. */
    static Optional<String> problem(Secret key) {
        try {
            return Base64.getDecoder().decode(key.reveal()).length == KEY_BYTES
                    ? Optional.empty()
                    : Optional.of("expected " + KEY_BYTES + " bytes in base64");
        } catch (IllegalArgumentException _) {
            return Optional.of("expected " + KEY_BYTES + " bytes in base64");
        }
    }

    boolean has(String file) {
        return Files.exists(path.resolve(file));
    }

    /** The key in the file; made on the first start, for the owner's eyes only. */
    Secret key(String file) {
        return sound(file, List.of(new Secret(read(file)))).getFirst();
    }

    /** The same, where the file may hold several, one a line. */
    List<Secret> keys(String file) {
        return sound(file, SecretKeys.parse(read(file)));
    }

    /** A new one in front of those in the file; also when the power fails there are all the old ones, or all and the new. */
    void addKey(String file) {
        String before = read(file);
        try {
            try (DirectoryStream<Path> cutOff = Files.newDirectoryStream(path, file + "*" + UNFINISHED)) {
                for (Path one : cutOff) {
                    Files.delete(one);
                }
            }
            write(path.resolve(file), fresh() + "\n" + before);
        } catch (IOException e) {
            throw unusable(file, "cannot be replaced: " + e.getClass().getSimpleName());
        }
    }

    /** Also where it was put there by hand, or by somebody who was killed before this. */
    void toDisk(String file) {
        try {
            force(path.resolve(file));
            force(path);
        } catch (IOException e) {
            throw unusable(
                    file, "cannot be brought to the disk: " + e.getClass().getSimpleName());
        }
    }

    private static List<Secret> sound(String file, List<Secret> keys) {
        keys.stream().map(Home::problem).flatMap(Optional::stream).findFirst().ifPresent(what -> {
            throw unusable(file, "is not what was written there: " + what);
        });
        return keys;
    }

    private String read(String file) {
        Path at = path.resolve(file);
        try {
            Files.createDirectories(path);
            if (!Files.exists(at)) {
                write(at, fresh());
            }
            if (Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_READ)) {
                throw unusable(file, "can be read by everybody on this machine: chmod 600 it, or have a new one made");
            }
            return Files.readString(at).strip();
        } catch (IOException e) {
            throw unusable(file, "can be neither read nor made: " + e.getClass().getSimpleName());
        }
    }

    private static Settings.Unusable unusable(String file, String what) {
        return new Settings.Unusable(List.of("BELLHOP_HOME: the file " + file + " in it " + what));
    }

    private static String fresh() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Whole or not at all, and on disk: what is sealed next is worth nothing without it. */
    private void write(Path at, String content) throws IOException {
        Path fresh = Files.createTempFile(
                path,
                at.getFileName().toString(),
                UNFINISHED,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, content, StandardOpenOption.SYNC);
        Files.move(fresh, at, StandardCopyOption.ATOMIC_MOVE);
        force(path);
    }

    private static void force(Path at) throws IOException {
        try (FileChannel channel = FileChannel.open(at, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
