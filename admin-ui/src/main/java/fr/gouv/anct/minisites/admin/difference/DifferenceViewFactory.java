package fr.gouv.anct.minisites.admin.difference;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.label.BlockFieldLabels;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.version.BlockChange;
import fr.gouv.anct.minisites.content.version.FieldChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the views of the differences between two revisions, part by part. */
@Component
public class DifferenceViewFactory {

    private final Messages messages;

    DifferenceViewFactory(Messages messages) {
        this.messages = messages;
    }

    /** @param prefix of the ids in the screen */
    public List<DifferenceView> fields(String prefix, List<FieldChange> changes) {
        return changes.stream()
                .map(change -> new DifferenceView(
                        prefix + "field-" + change.field().code(),
                        messages.get("version.field." + change.field().code()),
                        new BadgeView(messages.get("version.change.changed"), Tone.INFO),
                        change.words().spans(),
                        List.of(),
                        false))
                .toList();
    }

    /** @param prefix of the ids in the screen */
    public List<DifferenceView> blocks(String prefix, List<BlockChange> changes) {
        List<DifferenceView> shown = new ArrayList<>();
        for (BlockChange change : changes) {
            shown.add(new DifferenceView(
                    prefix + "block-" + (shown.size() + 1),
                    type(change.type()),
                    badge(change.kind()),
                    change.words().spans(),
                    settings(change),
                    change.kind() == BlockChange.Kind.SAME));
        }
        return List.copyOf(shown);
    }

    /**
     * Returns blocks expanded and without badges.
     *
     * @param prefix of the ids in the screen
     */
    public List<DifferenceView> content(String prefix, List<BlockChange> blocks) {
        return blocks(prefix, blocks).stream()
                .map(block -> new DifferenceView(block.id(), block.title(), null, block.spans(), List.of(), false))
                .toList();
    }

    /** Returns the labels of the settings that differ; one that is no field, such as a version, has none. */
    private List<String> settings(BlockChange change) {
        return change.settings().stream()
                .flatMap(path -> BlockFieldLabels.find(messages, change.type(), path).stream())
                .distinct()
                .toList();
    }

    /** Returns the label of a block type. */
    public String type(String type) {
        String key = "block." + type;
        return messages.has(key) ? messages.get(key) : messages.get("version.block");
    }

    private @Nullable BadgeView badge(BlockChange.Kind kind) {
        Tone tone = switch (kind) {
            case SAME -> Tone.NEUTRAL;
            case ADDED -> Tone.SUCCESS;
            case REMOVED -> Tone.ERROR;
            case MOVED, CHANGED, MOVED_AND_CHANGED, SET -> Tone.INFO;
        };
        return kind == BlockChange.Kind.SAME
                ? null
                : new BadgeView(messages.get("version.change." + kind.code()), tone);
    }
}
