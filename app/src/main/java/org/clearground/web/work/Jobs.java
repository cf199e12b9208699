package org.clearground.web.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/// Long work in the background: once for each question, one after the other, the latest answers kept. The same
/// question of the same prefix has the same answer, so keeping it is right for ever.
///
/// @param <K> the question
/// @param <V> the answer
public final class Jobs<K, V> implements AutoCloseable {

    private final int kept;
    private final Work<K, V> work;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Map<K, Job<V>> jobs = new LinkedHashMap<>();

    /// Work of which the answers to so many questions are kept.
    public Jobs(int kept, Work<K, V> work) {
        this.kept = kept;
        this.work = work;
    }

    /// What is to be done for a question.
    @FunctionalInterface
    public interface Work<K, V> {

        /// The answer; tells how far it is.
        V answer(K question, LongConsumer progress) throws Exception;
    }

    /// The job of a question; begins it when nobody asked before, or when it went wrong the last time.
    public synchronized Job<V> of(K question) {
        Job<V> known = jobs.remove(question);
        Job<V> job = known == null ? begin(question) : known;
        if (known == null || known.failure().isEmpty()) {
            jobs.put(question, job);
        }
        if (jobs.size() > kept) {
            jobs.remove(jobs.keySet().iterator().next());
        }
        return job;
    }

    /// The answer to a question, when it is there already; begins nothing.
    public synchronized Optional<V> known(K question) {
        return Optional.ofNullable(jobs.get(question)).flatMap(Job::answer);
    }

    /// Whether the answer to a question is being worked out; begins nothing.
    public synchronized boolean isUnderWay(K question) {
        Job<V> job = jobs.get(question);
        return job != null && job.answer().isEmpty() && job.failure().isEmpty();
    }

    private Job<V> begin(K question) {
        Job<V> job = new Job<>();
        worker.submit(() -> job.run(progress -> work.answer(question, progress)));
        return job;
    }

    @Override
    public void close() {
        worker.shutdownNow();
        worker.close();
    }
}
