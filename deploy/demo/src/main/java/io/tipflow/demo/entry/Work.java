package io.tipflow.demo.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many independent jobs, some at a time; the first failure ends all. */
final class Work {

    /** More do not help: two cores answer. */
    private static final int AT_A_TIME = 12;

    private Work() {}

    /** A job: commands that follow one another. */
    @FunctionalInterface
    interface Job {
        void run() throws IOException, InterruptedException;
    }

    static void all(List<? extends Job> jobs) throws IOException, InterruptedException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var done = new ExecutorCompletionService<Boolean>(threads);
            List<Future<Boolean>> started = new ArrayList<>();
            for (Job job : jobs) {
                started.add(
                        done.submit(() -> {
                            job.run();
                            return true;
                        }));
            }
            try {
                for (int i = 0; i < started.size(); i++) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw new IOException(e.getCause() == null ? "" : e.getCause().getMessage(), e);
            }
        }
    }
}
