package io.tipflow.standalone;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A {@code mongod} of the machine, run on the data folder for as long as the platform runs. */
final class MongodProcess {

    private MongodProcess() {}

    static MongoBackend start(Path program, Path folder, Path logs) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(logs);
            int port = freePort();
            Process process =
                    new ProcessBuilder(
                                    program.toString(),
                                    "--dbpath",
                                    folder.toString(),
                                    "--bind_ip",
                                    "127.0.0.1",
                                    "--port",
                                    Integer.toString(port))
                            .redirectErrorStream(true)
                            .redirectOutput(logs.resolve("mongod.log").toFile())
                            .start();
            String uri = "mongodb://127.0.0.1:" + port + "/";
            awaitAnswer(process, uri, logs);
            return new MongoBackend(
                    "mongod of this machine (" + program + ")", uri, () -> stop(process));
        } catch (IOException e) {
            throw new CannotStart(
                    "The mongod at " + program + " cannot be run: " + e.getMessage(), e);
        }
    }

    private static void awaitAnswer(Process process, String uri, Path logs) {
        try (MongoClient client = MongoClients.create(MongoBackend.patient(uri, 30))) {
            var _ = client.getDatabase("admin").runCommand(new Document("ping", 1));
        } catch (MongoException e) {
            stop(process);
            throw new CannotStart(
                    "The mongod of this machine did not start: read "
                            + logs.resolve("mongod.log")
                            + ".",
                    e);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("There is no free port on this machine: " + e.getMessage(), e);
        }
    }
}
