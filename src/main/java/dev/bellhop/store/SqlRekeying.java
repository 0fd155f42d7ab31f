package dev.bellhop.store;

import java.util.ArrayList;
import java.util.List;

/** Brings the rows of a database under a new key. */
record SqlRekeying(Database database) implements Rekeying {

    @Override
    public Rest rest(Seal keys) {
        return database.read(db -> {
            List<String> old = new ArrayList<>();
            List<String> shut = new ArrayList<>();
            for (Shelf shelf : Shelf.ALL) {
                for (Shelf.Closed row : shelf.notUnder(keys.newest(), db)) {
                    (opens(row, keys) ? old : shut).add(row.name());
                }
            }
            return new Rest(List.copyOf(old), List.copyOf(shut));
        });
    }

    @Override
    public void anew(String row, Seal keys) {
        Shelf shelf = Shelf.of(row);
        database.write(db -> shelf.put(shelf.find(row, db).anew(keys), db));
    }

    @Override
    public void close() {
        database.close();
    }

    private static boolean opens(Shelf.Closed row, Seal keys) {
        try {
            row.anew(keys);
            return true;
        } catch (SealBroken _) {
            return false;
        }
    }
}
