package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.form.BlockView.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Labels that locate a field in its block and item, because many fields of a page have the same label. */
public final class FieldLocationLabels implements Function<FieldView, String> {

    private static final String JOINED = " – ";

    private final Map<String, String> places = new HashMap<>();

    public FieldLocationLabels(List<BlockView> blocks) {
        blocks.forEach(block -> put(block.title(), block.items()));
    }

    private void put(String place, List<Item> items) {
        for (Item item : items) {
            if (item.field() != null) {
                places.put(item.field().name(), place);
            }
            if (item.group() != null) {
                put(place + JOINED + item.group().legend(), item.group().items());
            }
            if (item.parts() != null) {
                String list = place + JOINED + item.parts().legend() + JOINED;
                item.parts().parts().forEach(part -> put(list + part.legend(), part.items()));
            }
        }
    }

    /** Returns the label of a field after its location; only the label outside the blocks. */
    @Override
    public String apply(FieldView field) {
        String place = places.get(field.name());
        return place == null ? field.label() : place + JOINED + field.label();
    }
}
