package org.clearground.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// Watches the heap: how much of it was live, at most, after a collection of the whole or of a part of it.
final class PeakHeap {

    private final AtomicLong live = new AtomicLong();

    /// Begins to watch.
    static PeakHeap watch() {
        PeakHeap heap = new PeakHeap();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener((event, handback) -> heap.after(event.getUserData()), null, null);
        }
        return heap;
    }

    private void after(Object data) {
        GarbageCollectionNotificationInfo info = GarbageCollectionNotificationInfo.from((CompositeData) data);
        long used = 0;
        for (var pool : info.getGcInfo().getMemoryUsageAfterGc().entrySet()) {
            used += isHeap(pool.getKey()) ? pool.getValue().getUsed() : 0;
        }
        live.accumulateAndGet(used, Math::max);
    }

    private static boolean isHeap(String pool) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .anyMatch(pool::equals);
    }

    /// The most that was live since the last call, in MiB.
    long takeMebibytes() {
        return live.getAndSet(0) >> 20;
    }

    /// The most that the virtual machine may take, in MiB.
    static long limitMebibytes() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }
}
