package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.tree.Loss;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Labels the inbound links of pages that will no longer be visible: one sentence each, with exact counts. */
@Component
public class TieWords {

    private final Texts texts;

    TieWords(Texts texts) {
        this.texts = texts;
    }

    /** Returns the sentences for the links shown, and the number of the others. */
    public List<String> say(Loss.Ties ties) {
        Stream<String> shown =
                ties.shown().stream().map(tie -> texts.say("trash.tie." + tie.place(), tie.label(), tie.links()));
        return (ties.more() > 0 ? Stream.concat(shown, Stream.of(texts.say("trash.ties.more", ties.more()))) : shown)
                .toList();
    }
}
