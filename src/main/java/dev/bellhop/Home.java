package dev.bellhop;

import dev.bellhop.text.Secret;
import java.io.IOException;
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

    /** The key in the file; made on the first start, for the owner's eyes only. */
    Secret key(String file) {
        Path at = path.resolve(file);
        try {
            Files.createDirectories(path);
            if (!Files.exists(at)) {
                write(at);
            }
            if (Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_READ)) {
                throw unusable(file, "can be read by everybody on this machine: chmod 600 it, or have a new one made");
            }
            Secret key = new Secret(Files.readString(at).strip());
            problem(key).ifPresent(what -> {
                throw unusable(file, "is not what was written there: " + what);
            });
            return key;
        } catch (IOException e) {
            throw unusable(file, "can be neither read nor made: " + e.getClass().getSimpleName());
        }
    }

    private static Settings.Unusable unusable(String file, String what) {
        return new Settings.Unusable(List.of("BELLHOP_HOME: the file " + file + " in it " + what));
    }

    /** Whole or not at all: a start that is cut off leaves no half a key behind. */
    private void write(Path at) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Path fresh = Files.createTempFile(
                path, "key", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.SYNC);
        Files.move(fresh, at, StandardCopyOption.ATOMIC_MOVE);
    }
}
