package io.tipflow.chaos;

import io.tipflow.gateway.cli.PlatformClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives commands to the platform from several clients at once, and keeps book of what it
 * acknowledged.
 */
final class Load {

    private static final int CLIENTS = 8;

    private final Random random;
    private final String run;
    private final List<Thing> things = Collections.synchronizedList(new ArrayList<>());
    private volatile String lastFailure = "nothing failed";
    private final List<String> refusals = Collections.synchronizedList(new ArrayList<>());

    Load(long seed, String run) {
        this.random = new Random(seed);
        this.run = run;
    }

    /** Runs until stopped; what is not acknowledged by then stays open. */
    Runnable start(PlatformClient client) {
        ExecutorService clients =
                Executors.newFixedThreadPool(CLIENTS, Thread.ofPlatform().daemon().factory());
        Semaphore going = new Semaphore(0);
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(() -> {
                while (going.availablePermits() == 0) {
                    Thing thing = add();
                    if (!advance(client, thing)) {
                        return;
                    }
                }
            });
        }
        return () -> {
            going.release();
            clients.shutdownNow();
            try {
                if (!clients.awaitTermination(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException(
                            "Expected the clients to end with the platform");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private synchronized Thing add() {
        int number = things.size();
        int dice = random.nextInt(10);
        Thing thing =
                dice < 6
                        ? Scripts.tip(run, number)
                        : dice < 8
                                ? Scripts.caseFile(run, number, random.nextInt(1, 4))
                                : Scripts.wanted(run, number, random.nextBoolean());
        things.add(thing);
        return thing;
    }

    /** Gives the remaining commands of a thing; false as soon as one is not acknowledged. */
    boolean advance(PlatformClient client, Thing thing) {
        for (Optional<Step> step = thing.next(); step.isPresent(); step = thing.next()) {
            if (!give(client, thing, step.get())) {
                return false;
            }
        }
        return true;
    }

    private boolean give(PlatformClient client, Thing thing, Step step) {
        try {
            String path = step.path().replace("{id}", thing.id().orElse("{id}"));
            HttpResponse<String> answer = client.post(step.login(), path, step.key(), step.body());
            if (answer.statusCode() / 100 == 2) {
                thing.acknowledge(id(answer.body()), answer.body());
                return true;
            }
            if (answer.statusCode() / 100 == 4) {
                refusals.add(step.path() + ": " + answer.body());
            }
            lastFailure = answer.statusCode() + " " + answer.body();
            return false;
        } catch (IOException e) {
            lastFailure = e.toString();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<String> id(String body) {
        return Optional.of(JsonMapper.shared().readTree(body).get("id").stringValue());
    }

    /** Everything that was begun. */
    List<Thing> things() {
        synchronized (things) {
            return List.copyOf(things);
        }
    }

    /** Why the last command that was not acknowledged was not. */
    String lastFailure() {
        return lastFailure;
    }

    /** What was answered with a 4xx, which none of these commands deserves. */
    List<String> refusals() {
        synchronized (refusals) {
            return List.copyOf(refusals);
        }
    }
}
