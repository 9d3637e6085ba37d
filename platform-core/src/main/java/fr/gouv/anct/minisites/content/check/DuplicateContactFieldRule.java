package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.content.block.ContactForm;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports contact forms with two fields of one kind: the second would never be shown. */
final class DuplicateContactFieldRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.all(ContactForm.class)
                .flatMap(form -> repeated(form.value().fields())
                        .map(place -> Finding.of(
                                Issue.CONTACT_FIELD_TWICE, form.spot().inside("fields-" + place + "-ask"))));
    }

    private static Stream<Integer> repeated(List<ContactForm.Field> fields) {
        Set<ContactFieldKind> seen = EnumSet.noneOf(ContactFieldKind.class);
        return IntStream.range(0, fields.size())
                .filter(place -> !seen.add(fields.get(place).ask()))
                .boxed();
    }
}
