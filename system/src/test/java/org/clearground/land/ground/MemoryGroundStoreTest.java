package org.clearground.land.ground;

class MemoryGroundStoreTest extends GroundStoreContract {

    private final GroundStore store = new MemoryGroundStore();

    @Override
    GroundStore store() {
        return store;
    }
}
