"""Benches: quality on press packs, speed and memory beside a peer, and what one more report costs."""
