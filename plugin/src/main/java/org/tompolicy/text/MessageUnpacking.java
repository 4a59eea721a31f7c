package org.tompolicy.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Value;
import org.tompolicy.finding.Value.Several.Between;
import org.tompolicy.finding.Value.Term.Vocabulary;
import org.tompolicy.text.MessagePacking.Kind;

/** Reads what {@link MessagePacking} wrote. */
public final class MessageUnpacking {

    private static final Kind[] KINDS = Kind.values();
    private static final Vocabulary[] VOCABULARIES = Vocabulary.values();
    private static final Between[] BETWEENS = Between.values();

    private final PackedInput in;

    public MessageUnpacking(PackedInput in) {
        this.in = in;
    }

    public Message message() {
        String key = in.text();
        String sentence = in.text();
        String deciding = in.text();
        SortedMap<String, Value> values = new TreeMap<>();
        for (Map.Entry<String, Value> one : in.all(() -> Map.entry(in.text(), value()))) {
            values.put(one.getKey(), one.getValue());
        }
        return new Message(key, sentence, deciding, values);
    }

    private Value value() {
        try {
            return read();
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("no day or time where one was written", noDay);
        }
    }

    private Value read() {
        return switch (in.one(KINDS)) {
            case WORDS -> new Value.Words(in.text());
            case QUOTED -> new Value.Quoted(in.text());
            case SHIPPED -> new Value.Shipped(in.text());
            case DAY -> new Value.Day(LocalDate.parse(in.text()));
            case COUNT -> new Value.Count(Long.parseLong(in.text()));
            case EVERY -> new Value.Every(Period.parse(in.text()));
            case LENGTH -> new Value.Length(Period.parse(in.text()));
            case TERM -> new Value.Term(in.one(VOCABULARIES), in.text());
            case CLAIMS -> new Value.Claims(in.all(in::text), in.flag());
            case SEVERAL -> new Value.Several(in.all(this::value), in.one(BETWEENS));
            case PART -> new Value.Part(message());
        };
    }
}
