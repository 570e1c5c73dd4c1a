"""The faces: thin over the desk. A face knows no other face."""
