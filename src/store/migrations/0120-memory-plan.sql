-- Planning took a fifth of what the database spends on one segment, and always came to the same plan: there is one index
-- for the features and one for the shapes, and what is asked for cannot be told from the parameters.
alter function memory_candidates set plan_cache_mode = force_generic_plan;
