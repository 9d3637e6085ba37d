package fr.gouv.anct.minisites.admin.label;

import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.Optional;

/**
 * Labels of block fields: {@code block.field.<type>.<path>} where a type has its own label, else
 * {@code block.field.<name>}.
 */
public final class BlockFieldLabels {

    private static final String FIELD = "block.field.";

    private BlockFieldLabels() {}

    /**
     * Returns the label of a field.
     *
     * @param type of the block; empty where it is not known
     * @param path of the value, with or without list indexes: {@code items-0-title}
     */
    public static String of(Messages messages, String type, String path) {
        return messages.get(key(messages, type, path));
    }

    /** Returns the label of a value as {@link #of} does; empty when it is no field. */
    public static Optional<String> find(Messages messages, String type, String path) {
        return Optional.of(key(messages, type, path)).filter(messages::has).map(messages::get);
    }

    private static String key(Messages messages, String type, String path) {
        String names = names(path);
        String own = FIELD + type + "." + names;
        return messages.has(own) ? own : FIELD + names.substring(names.lastIndexOf('.') + 1);
    }

    /** Returns the label of the button that adds an item to the list with that label. */
    public static String adding(Messages messages, String type, String path, String label) {
        String own = "block.add." + type + "." + names(path);
        return messages.has(own) ? messages.get(own) : messages.get("page.part.add", label);
    }

    private static String names(String path) {
        return path.replaceAll("-\\d+(?=-|$)", "").replace('-', '.');
    }
}
