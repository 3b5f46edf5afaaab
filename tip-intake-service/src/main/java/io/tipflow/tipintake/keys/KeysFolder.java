package io.tipflow.tipintake.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * The folder of an installation's secrets: one file each, made at the first start, never
 * overwritten, readable by the owner alone.
 */
public final class KeysFolder {

    private final Path folder;

    /**
     * Opens the folder and creates it where it is missing.
     *
     * @throws UncheckedIOException if that cannot be done
     */
    public KeysFolder(Path folder) {
        this.folder = folder;
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot create the keys folder "
                            + folder
                            + ": make it writable or set tipflow.keys-folder",
                    e);
        }
    }

    /**
     * The secret of that name. Several processes may ask at once for the first time: all get the
     * same.
     *
     * @param generate makes it at the first start
     * @throws UncheckedIOException if the file cannot be read or written
     * @throws IllegalStateException if others than the owner can read it
     */
    public byte[] secret(String name, Supplier<byte[]> generate) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                create(file, generate.get());
            }
            if (posix()) {
                String permissions =
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                if (!permissions.endsWith("------")) {
                    throw new IllegalStateException(
                            "Expected "
                                    + file
                                    + " to be readable by its owner alone, but its permissions are "
                                    + permissions
                                    + ": run chmod 600 on it");
                }
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the key file " + file, e);
        }
    }

    /** Writes it aside and links it in, so that a crash or a race leaves no half file. */
    private void create(Path file, byte[] secret) throws IOException {
        Path aside =
                Files.createTempFile(
                        folder, file.getFileName() + ".", ".new", ownerOnly("rw-------"));
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(secret);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // Another process was first: its secret is the one.
        } finally {
            Files.delete(aside);
        }
        if (posix()) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
