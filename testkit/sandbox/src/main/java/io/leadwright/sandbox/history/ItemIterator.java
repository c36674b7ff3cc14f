package io.leadwright.sandbox.history;

import io.leadwright.evaluate.LabelledItem;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Truth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Brings together what is claimed of an item and what is right, both being in the same order. Not thread-safe. */
final class ItemIterator implements Iterator<LabelledItem> {

    private final ItemRows claims;
    private final ItemRows truth;
    private final HistoryFormat format;
    private long unclaimed;

    ItemIterator(Iterator<List<String>> claims, Iterator<List<String>> truth, HistoryFormat format) {
        this.claims = new ItemRows(claims);
        this.truth = new ItemRows(truth);
        this.format = format;
    }

    @Override
    public boolean hasNext() {
        return claims.hasNext();
    }

    @Override
    public LabelledItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ItemRows.Item item = claims.item();
        ProfileField<?> field = format.field(item.attribute());
        List<Claim> claimed = new ArrayList<>();
        for (List<String> row : claims.take()) {
            claimed.add(new Claim(field, new SourceId(row.get(2)), row.get(3), HistoryFile.OBSERVED_AT));
        }
        return new LabelledItem(item.object(), claimed, Truth.of(field, right(item)));
    }

    private List<String> right(ItemRows.Item item) {
        while (truth.hasNext() && truth.item().compareTo(item) < 0) {
            truth.take();
            unclaimed++;
        }
        return truth.hasNext() && truth.item().equals(item)
                ? truth.take().stream().map(row -> row.get(2)).toList()
                : List.of();
    }

    /** Of how many items it is known what is right although nobody claims anything; goes through all that are left. */
    long unclaimed() {
        while (hasNext()) {
            next();
        }
        while (truth.hasNext()) {
            truth.take();
            unclaimed++;
        }
        return unclaimed;
    }
}
