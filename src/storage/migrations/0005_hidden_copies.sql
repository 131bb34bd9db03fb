-- How many times the words of a hidden passage stood in its document; null: once, or hidden before this was counted.
ALTER TABLE hidden_items ADD COLUMN copies integer CHECK (copies > 1);
