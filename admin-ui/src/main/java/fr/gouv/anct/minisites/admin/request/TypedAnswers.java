package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** Reads the answers that the form of a step submits. */
final class TypedAnswers {

    private TypedAnswers() {}

    static Map<RequestField, String> of(RequestStep step, AdmittedRequest admitted) {
        Map<RequestField, String> typed = new EnumMap<>(RequestField.class);
        step.fields().forEach(field -> of(field, admitted.form()).ifPresent(value -> typed.put(field, value)));
        return typed;
    }

    /** Returns a submitted answer; of checkboxes, a browser submits nothing when none is ticked. */
    private static Optional<String> of(RequestField field, MultiValueMap<String, String> form) {
        List<String> values = form.get(field.code());
        if (field.kind() != RequestField.Kind.CHOICES) {
            return Optional.ofNullable(form.getFirst(field.code()));
        }
        return values == null && !form.containsKey(FormMerge.PREFIX + field.code())
                ? Optional.empty()
                : Optional.of(values == null ? "" : String.join(" ", values));
    }
}
