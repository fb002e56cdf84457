package io.attimo.importance;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Work nobody waits for, done one after the other when nothing else is. Of too much the oldest is left undone. */
final class BackgroundQueue {

    private record Piece(String name, Runnable work) implements Runnable {
        @Override
        public void run() {
            work.run();
        }
    }

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor worker;

    BackgroundQueue(String thread, int most) {
        worker = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(most),
                work -> started(work, thread),
                this::makeRoom);
    }

    private static Thread started(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Nothing happens where work of this name waits or is being done. */
    void add(String name, Runnable work) {
        if (names.add(name)) {
            worker.execute(new Piece(name, () -> {
                try {
                    work.run();
                } finally {
                    names.remove(name);
                }
            }));
        }
    }

    private void makeRoom(Runnable newest, ThreadPoolExecutor worker) {
        if (worker.getQueue().poll() instanceof Piece oldest) {
            names.remove(oldest.name());
        }
        if (!worker.isShutdown()) {
            worker.execute(newest);
        }
    }

    void stop() {
        worker.shutdownNow();
    }
}
