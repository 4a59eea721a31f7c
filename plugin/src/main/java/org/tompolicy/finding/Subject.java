package org.tompolicy.finding;

import java.util.List;
import java.util.Objects;

/** What a finding is about. Findings and the work list are brought together by it. */
public sealed interface Subject {

    /** Nothing that has an id: the place of the finding says it all. */
    Subject NOTHING = new Nothing();

    /** Its id; claims read {@code AC-01#register}, the text outside the blocks of a measure {@code AC-01}; empty for nothing. */
    String name();

    /** Id of the one measure or sub-processor that it belongs to, or an empty string. */
    String owner();

    /** Id of the one claim inside {@link #owner()}, or an empty string. */
    String claim();

    /** Nothing that has an id. */
    record Nothing() implements Subject {

        @Override
        public String name() {
            return "";
        }

        @Override
        public String owner() {
            return "";
        }

        @Override
        public String claim() {
            return "";
        }
    }

    /** A measure as a whole. */
    record Measure(String id) implements Subject {

        public Measure {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String name() {
            return id;
        }

        @Override
        public String owner() {
            return id;
        }

        @Override
        public String claim() {
            return "";
        }
    }

    /** A sub-processor as a whole. */
    record SubProcessor(String id) implements Subject {

        public SubProcessor {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String name() {
            return id;
        }

        @Override
        public String owner() {
            return id;
        }

        @Override
        public String claim() {
            return "";
        }
    }

    /**
     * A claim.
     *
     * @param owner id of its measure or sub-processor
     * @param claim its own id; that of the owner for the text outside the blocks
     */
    record Claim(String owner, String claim) implements Subject {

        public Claim {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(claim, "claim");
        }

        @Override
        public String name() {
            return claim.equals(owner) ? owner : owner + "#" + claim;
        }
    }

    /**
     * An evidence record.
     *
     * @param id its id
     * @param claims those that rest on it and that the finding concerns, in reading order; may be empty
     */
    record Evidence(String id, List<Claim> claims) implements Subject {

        public Evidence {
            Objects.requireNonNull(id, "id");
            claims = List.copyOf(claims);
        }

        @Override
        public String name() {
            return id;
        }

        @Override
        public String owner() {
            List<String> owners = claims.stream().map(Claim::owner).distinct().toList();
            return owners.size() == 1 ? owners.get(0) : "";
        }

        @Override
        public String claim() {
            return claims.size() == 1 ? claims.get(0).claim() : "";
        }
    }
}
