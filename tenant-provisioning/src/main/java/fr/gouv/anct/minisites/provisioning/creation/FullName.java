package fr.gouv.anct.minisites.provisioning.creation;

/** A full name in an account's format: the first word is the given name, the rest the usual name. */
record FullName(String given, String usual) {

    private static final int LONGEST = 100;

    static FullName of(String typed) {
        String[] parts = typed.strip().split("\\s+", 2);
        String given = parts[0];
        return new FullName(cut(given), cut(parts.length > 1 ? parts[1].replaceAll("\\s+", " ") : given));
    }

    private static String cut(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
