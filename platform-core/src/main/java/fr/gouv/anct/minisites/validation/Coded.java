package fr.gouv.anct.minisites.validation;

/** An enum whose constants have a code: {@link EnumCode#of}, as stored, submitted and used in message keys. */
public interface Coded {

    /** Implemented by the enum. */
    String name();

    default String code() {
        return EnumCode.of(name());
    }
}
