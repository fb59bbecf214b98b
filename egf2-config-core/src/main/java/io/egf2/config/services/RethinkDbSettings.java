package io.egf2.config.services;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.JsonSection;
import io.egf2.config.Range;
import java.util.Optional;

/**
 * The section {@code rethinkdb}. The named keys are typed; all others are the driver's.
 *
 * @param host the server; shipped files leave it out where it is the machine itself
 * @param port its port; shipped files write it as a string
 * @param db the database
 * @param table the table of a queue
 * @param offsettable the table where a queue's readers keep their place
 * @param further all other keys, as one JSON object for the driver; may hold secrets
 */
@Description("RethinkDB")
public record RethinkDbSettings(
        @DefaultValue("localhost") @Description("host name or address")
        String host,

        @DefaultValue("28015") @Range(min = 1, max = 65535) @Description("port")
        int port,

        @Description("database") Optional<String> db,
        @Description("table of the queue") Optional<String> table,
        @Description("table of the readers' places") Optional<String> offsettable,
        @JsonAnySetter JsonSection further) {}
