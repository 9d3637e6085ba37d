package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.trash.TrashImpact;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Labels the inbound links of pages that will no longer be visible: one sentence each, with exact counts. */
@Component
public class InboundLinkLabels {

    private final Messages messages;

    InboundLinkLabels(Messages messages) {
        this.messages = messages;
    }

    /** Returns the sentences for the links shown, and the number of the others. */
    public List<String> labels(TrashImpact.References references) {
        Stream<String> shown = references.shown().stream()
                .map(tie -> messages.get("trash.reference." + tie.place(), tie.label(), tie.links()));
        return (references.more() > 0
                        ? Stream.concat(shown, Stream.of(messages.get("trash.references.more", references.more())))
                        : shown)
                .toList();
    }
}
