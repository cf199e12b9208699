package org.clearground.tile;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Keeps what was used last, up to a weight. Safe for many threads; two that miss at once make the same.
public final class Recent<K, V> {

    private static final float LOAD = 0.75f;
    private static final int FIRST = 64;

    private final long most;
    private final ToLongFunction<V> weigh;
    private final LinkedHashMap<K, V> kept = new LinkedHashMap<>(FIRST, LOAD, true);
    private long weight;

    /// @param most  the weight at which the oldest are forgotten
    /// @param weigh the weight of a value
    public Recent(long most, ToLongFunction<V> weigh) {
        this.most = most;
        this.weigh = weigh;
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /// What is kept, or what is made now and kept.
    public V get(K key, Function<K, V> make) {
        Optional<V> found = find(key);
        if (found.isPresent()) {
            return found.get();
        }
        V made = make.apply(key);
        put(key, made);
        return made;
    }

    synchronized void put(K key, V value) {
        V was = kept.put(key, value);
        weight += weigh.applyAsLong(value) - (was == null ? 0 : weigh.applyAsLong(was));
        Iterator<Map.Entry<K, V>> oldest = kept.entrySet().iterator();
        while (weight > most && kept.size() > 1) {
            weight -= weigh.applyAsLong(oldest.next().getValue());
            oldest.remove();
        }
    }
}
