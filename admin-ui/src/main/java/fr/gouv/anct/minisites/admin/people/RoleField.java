package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Builds the field for a role in a site. */
@Component
class RoleField {

    static final String NAME = "role";
    /** Option of {@link #afterwards}: no role at all. */
    static final String LEAVE = "depart";

    private static final List<Role> ROLES =
            Arrays.stream(Role.values()).filter(Role::isTenantRole).toList();

    private final Messages messages;

    RoleField(Messages messages) {
        this.messages = messages;
    }

    /** Returns the field with all roles. */
    FieldView field(String value) {
        return of(value, ROLES.stream().map(this::option).toList());
    }

    /** Returns the field for the default role of a list's lines without one. */
    FieldView usual(String value) {
        Stream<Option> none = Stream.of(new Option("", messages.get("people.field.role.usual.none")));
        return FieldView.of(FieldView.Kind.SELECT, NAME, messages.get("people.field.role.usual"), value)
                .optional()
                .withOptions(
                        Stream.concat(none, ROLES.stream().map(this::option)).toList());
    }

    /** Returns the field without the owner role, and with the option to leave. */
    FieldView afterwards(String value) {
        Stream<Option> lesser =
                ROLES.stream().filter(role -> role != Role.OWNER).map(this::option);
        Stream<Option> none = Stream.of(new Option(LEAVE, messages.get("people.handover.leave")));
        return of(value, Stream.concat(lesser, none).toList());
    }

    private FieldView of(String value, List<Option> options) {
        return FieldView.of(FieldView.Kind.RADIOS, NAME, messages.get("people.field.role"), value)
                .withOptions(options);
    }

    private Option option(Role role) {
        return new Option(
                role.code(), messages.get("role." + role.code()), messages.get("people.role." + role.code() + ".hint"));
    }

    /** Returns the chosen site role; empty when none was chosen. */
    static Optional<Role> chosen(String value) {
        return ROLES.stream().filter(role -> role.code().equals(value)).findFirst();
    }
}
