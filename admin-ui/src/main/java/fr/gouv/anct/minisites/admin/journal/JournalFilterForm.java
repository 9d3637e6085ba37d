package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the filter form of the journal, with its input. */
@Component
class JournalFilterForm {

    private final Messages messages;

    JournalFilterForm(Messages messages) {
        this.messages = messages;
    }

    private Filters.Field day(String name, String label, String typed, @Nullable String problem) {
        FieldView field = FieldView.of(FieldView.Kind.DATE, name, messages.get(label), typed);
        return new Filters.Field(
                name, field.label(), field.inputType(), field.value(), problem == null ? null : messages.get(problem));
    }

    /** @param whole whether it is the journal of the platform, which has a field for the site */
    Filters of(JournalFilters filters, ListUrl url, boolean whole) {
        List<String> offered = whole ? JournalFilters.KINDS : JournalFilters.KINDS_OF_SITE;
        List<Option> kinds = Stream.concat(
                        Stream.of(new Option("", messages.get("journal.kind.all"))),
                        offered.stream().map(kind -> new Option(kind, messages.get("journal.kind." + kind))))
                .toList();
        Stream<Filters.Field> site = whole
                ? Stream.of(
                        new Filters.Field(JournalFilters.SITE, messages.get("journal.site"), "text", filters.site()))
                : Stream.empty();
        Stream<Filters.Field> period = Stream.of(
                day(JournalFilters.FROM, "journal.from", filters.from(), filters.problemOfFrom()),
                day(JournalFilters.UNTIL, "journal.until", filters.until(), filters.problemOfUntil()));
        return new Filters(
                url,
                List.of(new Filters.Choice(JournalFilters.KIND, messages.get("journal.kind"), filters.kind(), kinds)),
                new Filters.Words(JournalFilters.ACTOR, messages.get("journal.who"), filters.actor()),
                Stream.concat(site, period).toList(),
                filters.active());
    }
}
