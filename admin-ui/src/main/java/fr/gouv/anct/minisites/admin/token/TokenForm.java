package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Builds the form of a new token, with its input. */
@Component
class TokenForm {

    private final Messages messages;

    TokenForm(Messages messages) {
        this.messages = messages;
    }

    /** @param problems message keys, by field name */
    FormScreen of(TokenInput input, Map<String, String> problems) {
        List<FieldView> fields = Stream.of(name(input), actions(input), site(input), validity(input))
                .map(field -> Optional.ofNullable(problems.get(field.name()))
                        .map(key -> field.withError(messages.get(key), List.of()))
                        .orElse(field))
                .toList();
        return FormScreen.of(
                messages.get("token.create.lead"),
                List.of(),
                fields,
                TokenResource.NEW.link(),
                List.of(new HiddenField(TokenInput.ID, input.id())),
                messages.get("token.create.confirm"),
                TokenResource.LIST.link());
    }

    private FieldView name(TokenInput input) {
        return FieldView.of(FieldView.Kind.LINE, TokenInput.NAME, messages.get("token.name.label"), input.name())
                .withHint(messages.get("token.name.hint"))
                .atMost(TokenInput.LONGEST);
    }

    private FieldView actions(TokenInput input) {
        return FieldView.of(
                        FieldView.Kind.CHECKBOXES,
                        TokenInput.ACTIONS,
                        messages.get("token.actions.label"),
                        String.join(" ", input.ticked()))
                .withHint(messages.get("token.actions.hint"))
                .withOptions(input.offered().stream()
                        .map(action -> new Option(action.name(), messages.get("action." + action.name())))
                        .toList());
    }

    private FieldView site(TokenInput input) {
        List<Option> options = Stream.concat(
                        Stream.of(new Option("", messages.get("token.everywhere"))),
                        input.sites().stream().map(membership -> new Option(membership.slug(), membership.site())))
                .toList();
        return FieldView.of(FieldView.Kind.SELECT, TokenInput.SITE, messages.get("token.site.label"), input.site())
                .optional()
                .withOptions(options);
    }

    private FieldView validity(TokenInput input) {
        return FieldView.of(
                        FieldView.Kind.SELECT,
                        TokenInput.VALIDITY,
                        messages.get("token.validity.label"),
                        input.validity())
                .withHint(messages.get("token.validity.hint"))
                .withOptions(TokenInput.VALIDITIES.stream()
                        .map(days -> new Option(String.valueOf(days), messages.get("token.validity.days", days)))
                        .toList());
    }
}
